/** What the tool knows where a command runs. */
import { type Knowledge, knowledgeUnder } from '../batch/knowledge.js'
import { nearestConfig } from './config.js'
import type { Terminal } from './terminal.js'

export { type Knowledge, knowledgeUnder } from '../batch/knowledge.js'

/** Under the nearest config. */
export const knowledge = async (terminal: Terminal): Promise<Knowledge> =>
  knowledgeUnder(terminal, await nearestConfig(terminal.cwd))
