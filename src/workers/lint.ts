/** A thread that reads files and judges them. */
import { lintTask } from '../batch/job.js'
import { serve } from './serve.js'

export const answered = serve(lintTask)
