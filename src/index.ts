/** The public API. Everything here keeps working within a major version; nothing else is promised. */
export { compileRubric, type LintSettings, lint } from './api.js'
export type {
  Box,
  CompiledRubric,
  FileResult,
  Fix,
  Gate,
  LedgerRow,
  PartScore,
  Place,
  Report,
  ReportFinding,
  ReportKeyword,
  Scoring,
  Severity,
  Source,
} from './types.js'
export { InputError, RubricError } from './types.js'
