import { defineConfig } from 'vitest/config'

/** Tests that run other programs (Chromium, LibreOffice, poppler, pandoc, other versions of Node) and npm's registry. */
export default defineConfig({
  test: {
    include: ['test/system/**/*.test.ts'],
    globalSetup: 'test/temporary.ts',
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
