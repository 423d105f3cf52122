import { amount, defineRule, fail, pass } from '../../rule.js'

export const size = defineRule({
  id: 'file/size',
  title: 'The file is small enough for every common system',
  why: 'Greenhouse does not parse files over 2.5 MB; the default limit of Taleo is 1 MB.',
  fix: 'Shrink or drop pictures, and embed only the fonts that are used.',
  source: 'support.greenhouse.io 200989175; Oracle Taleo Enterprise 22b documentation',
  severity: 'warning',
  options: { max: amount(2_500_000), noted: amount(1_048_576) },
  examples: [
    { name: '90 kB', score: 1, resume: 'Ada', document: { bytes: 90_000 } },
    {
      name: '3 MB',
      score: 0,
      says: ['The file is 3.0 MB; Greenhouse does not parse more than 2.5 MB.'],
      resume: 'Ada',
      document: { bytes: 3_000_000 },
    },
    {
      name: '1.5 MB',
      score: 0,
      says: ['The file is 1.5 MB; some systems take 1.0 MB at most by default.'],
      resume: 'Ada',
      document: { bytes: 1_500_000 },
    },
  ],
  check({ document: { bytes } }, { max, noted }) {
    if (bytes > max) {
      return fail([
        { message: `The file is ${megabytes(bytes)}; Greenhouse does not parse more than ${megabytes(max)}.` },
      ])
    }
    if (bytes <= noted) return pass
    return fail([
      {
        message: `The file is ${megabytes(bytes)}; some systems take ${megabytes(noted)} at most by default.`,
        severity: 'note',
      },
    ])
  },
})

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
