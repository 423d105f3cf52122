/** `ats-check annotate <file> -o <copy>`: a copy of the PDF or DOCX with the findings marked in it. */
import { Command, Option } from 'commander'
import { annotateDocx } from '../annotate/docx.js'
import { annotatePdf } from '../annotate/pdf.js'
import { passwordIn, readSource } from '../files/read.js'
import { shown } from '../files/sources.js'
import { isSameFile, writeAtomically } from '../files/write.js'
import { lintSource } from '../lint.js'
import { compileRubric } from '../rubric/index.js'
import { type FileResult, InputError } from '../types.js'
import { cleanLine, cleanReport } from '../writers/clean.js'
import { plural, told } from '../writers/counts.js'
import { nearestConfig } from './config.js'
import { knowledgeUnder } from './knowledge.js'
import type { Define } from './main.js'
import type { Terminal } from './terminal.js'
import { day } from './values.js'

interface AnnotateFlags {
  readonly output: string
  readonly rubric?: string
  readonly asOf?: string
  readonly passwordFile?: string
}

export const annotateCommand: Define = (terminal, done) =>
  new Command('ats-check annotate')
    .summary('a copy of the PDF or DOCX with the findings marked in it')
    .description(
      'Writes a copy with each finding as a highlight and a note (PDF) or a comment (DOCX). The original stays as it is.',
    )
    .argument('<file>')
    .requiredOption('-o, --output <copy>', 'where the copy goes')
    .option('-r, --rubric <name|path>', 'what to hold it against (default: general)')
    .option('--password-file <file>', 'holds the password of a PDF; the copy has none')
    .addOption(new Option('--as-of <date>', '"today" for dates without an end').argParser(day))
    .action(async (file: string, flags: AnnotateFlags) => done(await annotate(file, flags, terminal)))

async function annotate(file: string, flags: AnnotateFlags, terminal: Terminal): Promise<number> {
  const { cwd, stderr } = terminal
  if (isSameFile(file, flags.output, cwd)) {
    throw new InputError('the copy cannot take the place of the original', ['give --output another name'])
  }
  const source = readSource(shown(file, cwd), cwd)
  const config = await nearestConfig(cwd)
  const known = knowledgeUnder(terminal, config)
  const name = flags.rubric ?? [config?.config.rubric ?? 'general'].flat()[0] ?? 'general'
  const { asOf, passwordFile } = flags
  const password = passwordFile === undefined ? undefined : passwordIn(passwordFile, cwd)
  const options = {
    lexicon: known.context.lexicon,
    ...(asOf === undefined ? {} : { asOf }),
    ...(password === undefined ? {} : { password }),
  }
  const [judged] = await lintSource(source, [compileRubric(name, known.finder, known.context)], options)
  const result = cleaned(judged as FileResult)
  if (result.status === 'unreadable') {
    stderr.write(`${cleanLine(result.file)}: ${result.findings.map(told).join(' ')}\n`)
    return 1
  }
  const copy = await copyOf(source.bytes, result, password)
  if (copy === undefined) throw new InputError(`"${file}" cannot be annotated`, ['a PDF or a DOCX with text can'])
  writeAtomically(flags.output, copy, cwd)
  stderr.write(
    `wrote ${cleanLine(flags.output)}: ${plural(result.findings.length, 'finding')}, score ${result.score ?? '--'}\n`,
  )
  return 0
}

async function copyOf(bytes: Uint8Array, result: FileResult, password?: string): Promise<Uint8Array | undefined> {
  if (result.format === 'pdf') return annotatePdf(bytes, result, password)
  return result.format === 'docx' ? annotateDocx(bytes, result) : undefined
}

const cleaned = (result: FileResult): FileResult =>
  cleanReport({ results: [result] } as unknown as Parameters<typeof cleanReport>[0]).results[0] as FileResult
