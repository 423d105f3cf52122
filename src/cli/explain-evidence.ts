/** `ats-check explain keyword/kafka resume.pdf`: what the resume shows of it. */
import { lastUsed, type Mention, mentionsOf } from '../evidence.js'
import { readSource } from '../files/read.js'
import { isUnreadable } from '../lint.js'
import { parse } from '../parse/index.js'
import { read } from '../readers/index.js'
import { compileRubric } from '../rubric/index.js'
import { type Finding, InputError, type KeywordHit, type Verdict } from '../types.js'
import { cut, wrapped } from '../writers/columns.js'
import type { Knowledge } from './knowledge.js'
import { styleFor, type Terminal } from './terminal.js'

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
  const { width } = styleFor(terminal.stdout, terminal, { color: 'never' })
  const lines =
    verdict.keyword === undefined
      ? verdict.findings.flatMap((finding) => findingLines(finding, width))
      : keywordLines(verdict.keyword, mentionsOf(verdict.keyword, resume, known.context.lexicon), width)
  return ['', `In ${file}`, ...(lines.length > 0 ? lines : ['  nothing to say: it holds'])]
}

function findingLines({ place, message }: Finding, width: number): string[] {
  const at = place === undefined ? '' : `p${place.page}:${place.line}  `
  return wrapped(message, width - 2 - at.length).map(
    (line, index) => `  ${index === 0 ? at : ' '.repeat(at.length)}${line}`,
  )
}

function keywordLines({ match, evidence, found }: KeywordHit, mentions: readonly Mention[], width: number): string[] {
  if (match === 'none') return ['  it stands nowhere']
  const last = lastUsed(mentions)
  return [
    `  ${match}${found === undefined ? '' : `: “${found}”`}, ${evidence}${last === undefined ? '' : `, last used ${last}`}`,
    ...mentions.flatMap(({ place, role, dates, section, text, numbers }) => [
      `  p${place.page}:${place.line}  ${[role ?? section, dates?.text].filter((part) => part !== undefined).join(', ')}`,
      `         ${cut(text, width - 9)}`,
      ...(numbers.length > 0 ? [`         with a number: ${numbers.join(', ')}`] : []),
    ]),
  ]
}
