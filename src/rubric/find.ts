/** The ways to find words: phrases and terms in one table for the whole rubric, expressions, kinds of number. */
import { compileTerms, type Metric, metricsIn, type TermHit, type TermIndex, type TermSpec } from '../text/index.js'
import type { Lexicon, Resume } from '../types.js'
import { compileExpression, compileTried, isExpression } from './expression.js'
import type { MetricKind, PlaceName } from './format.js'
import { literalsOf } from './literals.js'
import { phraseForms } from './phrases.js'
import { remembered } from './remember.js'
import { isIn, type Stretch } from './where.js'

/** Collects the terms of all items first; `index` is made of them once, when the first resume comes. */
export interface Finders {
  readonly lexicon: Lexicon
  /** Of items that ship with the tool, whose tests have tried their expressions. */
  readonly tried?: boolean
  /** Gives the key under which its hits will be found. */
  addTerm(spec: Omit<TermSpec, 'id'>): string
  hits(resume: Resume, key: string): readonly TermHit[]
}

export function collectTerms(lexicon: Lexicon): Finders {
  const specs: TermSpec[] = []
  let index: TermIndex | undefined
  const found = remembered((resume) => {
    index ??= compileTerms(specs, lexicon)
    return index.find(resume)
  })
  return {
    lexicon,
    addTerm(spec) {
      const id = String(specs.length)
      specs.push({ ...spec, id })
      return id
    },
    hits: (resume, key) => found(resume).get(key) ?? none,
  }
}

const none: readonly TermHit[] = []

/** Where it is found, in order; the same resume is searched once. */
export type Find = (resume: Resume) => readonly Stretch[]

export interface Found {
  readonly phrases?: readonly string[]
  readonly regex?: string
  readonly metric?: readonly MetricKind[]
  readonly in?: readonly PlaceName[]
}

/** One `Find` for each key that looks for words; `loose` phrases also count in other forms of their last word. */
export function findersOf(entry: Found, finders: Finders, loose = false): Find[] {
  const found: Find[] = []
  if (entry.phrases !== undefined) found.push(phraseFinder(entry.phrases, finders, loose))
  if (entry.regex !== undefined) found.push(regexFinder(entry.regex, finders.tried === true))
  if (entry.metric !== undefined) found.push(metricFinder(entry.metric, finders.lexicon))
  return found.map((find) => remembered((resume) => find(resume).filter(([start]) => isIn(resume, start, entry.in))))
}

function phraseFinder(phrases: readonly string[], finders: Finders, loose: boolean): Find {
  const keys = phrases.flatMap((phrase) => {
    const expanded = phraseForms(phrase, finders.lexicon.verbs)
    const forms = 'forms' in expanded ? expanded.forms : []
    return forms.map((term) => finders.addTerm(loose ? { term } : { term, literal: true, case: 'any' }))
  })
  return (resume) => {
    const hits = keys.flatMap((key) => finders.hits(resume, key)).filter((hit) => !hit.negated)
    return longest(hits.map(({ start, end }) => [start, end] as const))
  }
}

/** Of phrases that overlap the first and longest: `responsible for` and `was responsible for` are one finding. */
function longest(stretches: readonly Stretch[]): Stretch[] {
  const kept: Stretch[] = []
  for (const one of stretches.toSorted((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (one[0] >= (kept.at(-1)?.[1] ?? 0)) kept.push(one)
  }
  return kept
}

/** Compiled when a resume holds one of its literals: most never do. */
function regexFinder(source: string, tried: boolean): Find {
  const literals = literalsOf(source)
  let compiled: ReturnType<typeof compileExpression> | undefined
  return (resume) => {
    const small = smallBlocks(resume)
    return resume.blocks.flatMap((block, index) => {
      if (literals !== undefined && !literals.some((literal) => small[index]?.includes(literal))) return []
      compiled ??= tried ? compileTried(source) : compileExpression(source)
      if (!isExpression(compiled)) return []
      const found = compiled.find(resume.text.text.slice(block.start, block.end))
      return found.map(([start, end]) => [block.start + start, block.start + end] as const)
    })
  }
}

const smallBlocks = remembered((resume) =>
  resume.blocks.map((block) => resume.text.text.slice(block.start, block.end).toLowerCase()),
)

const spoken = new Set(['bullet', 'sentence', 'entry', 'skills', 'other'])
const metrics = new WeakMap<Resume, readonly Metric[]>()

function metricFinder(kinds: readonly MetricKind[], lexicon: Lexicon): Find {
  const any = kinds.includes('any')
  return (resume) =>
    metricsOf(resume, lexicon)
      .filter((metric) => any || metric.kinds.some((kind) => kinds.includes(kind)))
      .map(({ start, end }) => [start, end] as const)
}

/** Numbers of names and contact details measure nothing. */
function metricsOf(resume: Resume, lexicon: Lexicon): readonly Metric[] {
  let found = metrics.get(resume)
  if (found === undefined) {
    found = resume.blocks
      .filter((block) => spoken.has(block.kind))
      .flatMap((block) =>
        metricsIn(resume.text.text.slice(block.start, block.end), lexicon).map((metric) => ({
          ...metric,
          start: metric.start + block.start,
          end: metric.end + block.start,
        })),
      )
    metrics.set(resume, found)
  }
  return found
}
