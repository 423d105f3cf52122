/** A thread that reads files: it knows no rule. */
import { prepareFor } from '../readers/index.js'
import { readJob } from '../readers/isolate.js'
import { serve } from './serve.js'

export const answered = serve(async (expected?: string) => {
  // The path of the first file, where it is known before there is a job.
  if (expected !== undefined) await prepareFor(expected)
  return readJob
})
