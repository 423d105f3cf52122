import { configDefaults, defineConfig } from 'vitest/config'

/** `npm test` needs nothing but Node; what needs other programs stands in test/system and runs by `npm run test:system`. */
export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: [...configDefaults.exclude, 'test/system/**'],
    globalSetup: 'test/temporary.ts',
    testTimeout: 20_000,
  },
})
