/** `ats-check explain <rule>`: what it looks at, why, how it counts, examples, source. */
import { Command } from 'commander'
import { listRubrics } from '../files/rubrics.js'
import {
  describeItems,
  type ItemDescription,
  idOfTerm,
  inspectRubric,
  loadRubric,
  type RuleSetting,
} from '../rubric/index.js'
import { closest } from '../rubric/problems.js'
import { type Example, partOf, type Rule } from '../rule.js'
import { languageName } from '../text/index.js'
import { InputError } from '../types.js'
import { clean, guarded } from '../writers/clean.js'
import type { Style } from '../writers/writer.js'
import { evidenceText } from './explain-evidence.js'
import { ASKED, skillNamed, skillText, withSkill } from './explain-skill.js'
import { listed, paragraph, titled } from './explain-text.js'
import { type Knowledge, knowledge } from './knowledge.js'
import type { Define } from './main.js'
import { styleFor, type Terminal } from './terminal.js'
import { collect } from './values.js'

interface ExplainFlags {
  readonly rubric?: readonly string[]
}

export const explainCommand: Define = (terminal, done) =>
  new Command('ats-check explain')
    .summary('what a rule looks at, why, how it counts')
    .description('What a check looks at, why, how it counts, with examples and its source.')
    .argument('<rule>', 'an id as in a report: bullet/metric, keyword/swift')
    .argument('[file]', 'a resume: also what it shows of it, where, in which role, with which number')
    .option('-r, --rubric <name|path>', 'where to look for an item of a rubric; repeatable', collect)
    .action(async (id: string, file: string | undefined, flags: ExplainFlags) => {
      terminal.stdout.write(guarded(clean(`${(await explain(id, file, flags, terminal)).join('\n')}\n`)))
      done(0)
    })

async function explain(
  id: string,
  file: string | undefined,
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<string[]> {
  const known = await knowledge(terminal)
  // No ink: what is cleaned loses the marks of colour.
  const style = styleFor(terminal.stdout, terminal, { color: 'never' })
  const rule = known.context.rules.find((candidate) => candidate.id === id)
  const shown = async (rubric: string): Promise<string[]> =>
    file === undefined ? [] : await evidenceText(id, rubric, file, known, terminal)
  if (rule !== undefined) {
    return [...ruleText(rule, known, style), ...(await shown(flags.rubric?.[0] ?? 'general'))]
  }
  const found = itemsNamed(id, flags, known)
  if (found.length > 0) {
    const [first] = found as [FoundItem]
    const others = found.slice(1).map(({ rubric }) => rubric)
    return [
      ...itemText(first, style),
      ...paragraph('Also in', others.join(', '), style),
      ...(await shown(first.rubric)),
    ]
  }
  const skill = skillNamed(id, known)
  if (skill === undefined) throw unknownRule(id, flags, known)
  const evidence = file === undefined ? [] : await evidenceText(id, ASKED, file, withSkill(skill, known), terminal)
  return [...skillText(id, skill, allItems(flags, known), style), ...evidence]
}

export interface FoundItem {
  readonly rubric: string
  readonly item: ItemDescription
}

/** In the rubrics that were named, else in all that can be found; a rubric that is wrong is passed over unless named. */
function itemsNamed(id: string, flags: ExplainFlags, known: Knowledge): FoundItem[] {
  const found = allItems(flags, known).filter(({ item }) => item.id === id)
  const isUsual = ({ rubric }: FoundItem): number => (rubric === 'general' ? 0 : 1)
  return flags.rubric === undefined ? found.toSorted((a, b) => isUsual(a) - isUsual(b)) : found
}

function allItems({ rubric }: ExplainFlags, { context, finder, folders }: Knowledge): FoundItem[] {
  if (rubric !== undefined) {
    return rubric.flatMap((name) =>
      describeItems(loadRubric(name, finder, context), context).map((item) => ({ rubric: name, item })),
    )
  }
  return listRubrics(folders).flatMap(({ name }) => {
    const { rubric: resolved, problems } = inspectRubric(name, finder, context)
    if (problems.some((problem) => problem.severity === 'error')) return []
    return describeItems(resolved, context).map((item) => ({ rubric: name, item }))
  })
}

function unknownRule(id: string, flags: ExplainFlags, known: Knowledge): InputError {
  const ids = [
    ...known.context.rules.map((rule) => rule.id),
    ...allItems(flags, known).map(({ item }) => item.id),
    ...known.context.lexicon.skills.map(({ term }) => `keyword/${idOfTerm(term)}`),
  ]
  const near = closest(id, ids) ?? ids.find((candidate) => candidate.endsWith(`/${id}`))
  const family = ids.filter((candidate) => candidate.startsWith(`${id.replace(/\/.*$/, '')}/`))
  return new InputError(`no rule is called "${id}"`, [
    ...(near === undefined ? [] : [`did you mean "${near}"?`]),
    ...(family.length === 0 ? [] : [`in this family: ${[...new Set(family)].slice(0, 12).join(', ')}`]),
  ])
}

function ruleText(rule: Rule, { context, config }: Knowledge, style: Style): string[] {
  const options = Object.entries(rule.options).map(
    ([name, option]) => `${name}: ${JSON.stringify(option.default)}${kindOf(option.schema)}`,
  )
  return [
    ...titled(rule.id, rule.title),
    ...paragraph('Why', rule.why, style),
    ...paragraph('Fix', rule.fix, style),
    ...paragraph('Counts', countsText(rule), style),
    ...paragraph('Reads', rule.language && `Resumes in ${languageName(rule.language)} only.`, style),
    ...paragraph('Here', settingText(context.settings?.[rule.id], config), style),
    ...listed('Options', options, style),
    ...listed('Examples', rule.examples.slice(0, 4).map(exampleText), style),
    ...paragraph('Source', rule.source ?? 'None is claimed: the judgement of the authors (opinion).', style),
  ]
}

function countsText({ id, severity }: Rule): string {
  const part = partOf(id)
  if (severity === 'off') return 'Off until a rubric or the config switches it on.'
  const cost = {
    error: 'a finding costs 5 points of it',
    warning: 'a finding costs 2 points of it',
    note: 'it informs, and costs nothing',
  }
  return part === 'evidence'
    ? `${severity}, in the part evidence: earned in proportion.`
    : `${severity}, in the part ${part}: ${cost[severity]}.`
}

/** What the config says of it. */
function settingText(setting: RuleSetting | undefined, config: string | undefined): string | undefined {
  if (setting === undefined) return undefined
  return `${typeof setting === 'string' ? setting : inWords(setting)} (by ${config})`
}

function kindOf(schema: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(schema.enum)) return `, one of ${schema.enum.join(', ')}`
  return schema.type === undefined ? '' : ` (${schema.type})`
}

/** A mark, the name and the resume's lines; what it says of them. */
function exampleText({ name, resume, file, score, says = [] }: Example): string {
  const outcome = score === null ? 'does not apply' : score === 1 ? 'holds' : score === 0 ? 'fails' : `earns ${score}`
  const lines = file === undefined ? unindented(resume ?? '') : [file]
  return [`${name}: ${outcome}`, ...lines.map((line) => `    ${line}`), ...says.map((text) => `  -> ${text}`)].join(
    '\n',
  )
}

function unindented(text: string): string[] {
  const lines = text.replace(/^\s*\n|\s+$/g, '').split('\n')
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/))
  return lines.map((line) => line.slice(Math.min(...indents, 80)))
}

function itemText({ rubric, item }: FoundItem, style: Style): string[] {
  const looksFor = Object.entries(item.looksFor).map(([key, value]) => `${key}: ${inWords(value)}`)
  const { source } = item
  const from = source && `${source.title} (${source.confidence})${source.url ? `, ${source.url}` : ''}`
  return [
    ...titled(item.id, item.title === item.id ? '' : item.title),
    ...listed('Looks for', looksFor, style),
    ...paragraph('Says', item.message, style),
    ...paragraph('Why', item.why, style),
    ...paragraph('Fix', item.fix, style),
    ...paragraph('Counts', `${item.severity}; ${worth(item)}, in rubric ${rubric}.`, style),
    ...listed('Fires on', item.examples, style),
    ...listed('Silent on', item.counterexamples, style),
    ...paragraph('Source', from, style),
    ...paragraph('Defined', item.place, style),
  ]
}

function worth({ kind, points }: ItemDescription): string {
  if (kind === 'weak') return `a finding costs ${points} points of wording`
  if (kind === 'keyword') return `weighs ${points} among the keywords`
  return `${points} points of ${kind === 'strong' ? 'evidence' : 'mistakes'}`
}

function inWords(value: unknown): string {
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  if (typeof value === 'object' && value !== null) {
    const { term, ...rest } = value as Record<string, unknown>
    const details = Object.entries(rest).map(([key, inner]) => `${key}: ${inWords(inner)}`)
    return typeof term === 'string'
      ? `${term}${details.length > 0 ? ` (${details.join('; ')})` : ''}`
      : details.join('; ')
  }
  return String(value)
}
