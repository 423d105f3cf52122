/** A thread that reads files: it knows no rule. */
import { readJob } from '../readers/isolate.js'
import { serve } from './serve.js'

export const answered = serve(async () => readJob)
