/** `ats-check explain keyword/kafka resume.pdf`: what the resume shows of it. */
import { lastUsed, type Mention, mentionsOf } from '../evidence.js'
import { readSource } from '../files/read.js'
import { isUnreadable } from '../lint.js'
import { parse } from '../parse/index.js'
import { read } from '../readers/index.js'
import { compileRubric } from '../rubric/index.js'
import { type Finding, InputError, type KeywordHit, type Verdict } from '../types.js'
import type { Knowledge } from './knowledge.js'
import type { Terminal } from './terminal.js'

/** Lines to print after the explanation of the check. Throws an `InputError` when the file cannot be read. */
export async function evidenceText(
  id: string,
  rubric: string,
  file: string,
  known: Knowledge,
  terminal: Terminal,
): Promise<string[]> {
  const document = await read(readSource(file, terminal.cwd))
  if (isUnreadable(document)) throw new InputError(`"${file}" cannot be read`, [`ats-check ${file} says why`])
  const resume = parse(document, known.context.lexicon)
  const check = compileRubric(rubric, known.finder, known.context).checks.find((one) => one.id === id)
  const verdict: Verdict = check?.run(resume) ?? {
    kind: 'skipped',
    because: `the rubric ${rubric} has it switched off`,
  }
  if (verdict.kind === 'skipped') return ['', `In ${file}`, `  does not apply: ${verdict.because}`]
  const lines =
    verdict.keyword === undefined
      ? verdict.findings.map(findingLine)
      : keywordLines(verdict.keyword, mentionsOf(verdict.keyword, resume, known.context.lexicon))
  return ['', `In ${file}`, ...(lines.length > 0 ? lines : ['  nothing to say: it holds'])]
}

const findingLine = ({ place, message }: Finding): string =>
  `  ${place === undefined ? '' : `p${place.page}:${place.line}  `}${message}`

function keywordLines({ match, evidence, found }: KeywordHit, mentions: readonly Mention[]): string[] {
  if (match === 'none') return ['  it stands nowhere']
  const last = lastUsed(mentions)
  return [
    `  ${match}${found === undefined ? '' : `: “${found}”`}, ${evidence}${last === undefined ? '' : `, last used ${last}`}`,
    ...mentions.flatMap(({ place, role, dates, section, text, numbers }) => [
      `  p${place.page}:${place.line}  ${[role ?? section, dates?.text].filter((part) => part !== undefined).join(', ')}`,
      `         ${text.length > 90 ? `${text.slice(0, 89)}…` : text}`,
      ...(numbers.length > 0 ? [`         with a number: ${numbers.join(', ')}`] : []),
    ]),
  ]
}
