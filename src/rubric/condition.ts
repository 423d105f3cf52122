/** `when` and `unless`: what must hold, where, and how near together. */
import type { Resume } from '../types.js'
import { type Find, type Finders, findersOf } from './find.js'
import type { Condition, Scope } from './format.js'
import { overlaps, type Stretch, unitAt, unitsOf } from './where.js'

/** How an item came out, for conditions that hang on it. */
export interface Outcome {
  /** Found, shown, made; of a built-in check: it has findings. */
  readonly fires: (resume: Resume) => boolean
  /** Where; none for what has no words of its own. */
  readonly at?: Find
}

export type Outcomes = (id: string) => Outcome | undefined

export interface Holds {
  /** Anywhere, or in one unit of its `within`. */
  readonly anywhere: (resume: Resume) => boolean
  /** Around a character: in the bullet it stands in, or in what `within` says. */
  readonly around: (resume: Resume, offset: number) => boolean
  /** Words it was found by, to show them. */
  readonly at: Find
}

export interface ConditionOptions {
  readonly finders: Finders
  readonly outcomes: Outcomes
  /** Of the pattern it belongs to, where it says none itself. */
  readonly within?: Scope | undefined
  /** Its phrases also count in other forms. */
  readonly loose?: boolean
}

export function compileCondition(condition: Condition, options: ConditionOptions): Holds {
  const { outcomes } = options
  const words = findersOf(condition, options.finders, options.loose)
  const globs = condition.link?.map(compileGlob)
  const scope = condition.within ?? options.within
  const named = (ids: readonly string[]): Outcome[] => ids.map(outcomes).filter((one) => one !== undefined)
  const any = condition.any && (() => named(condition.any ?? []))
  const all = condition.all && (() => named(condition.all ?? []))
  const counted = condition.fewer_than
  const holds = (resume: Resume, unit: Stretch | undefined): boolean =>
    words.every((find) => find(resume).some((one) => unit === undefined || overlaps(one, unit))) &&
    (any === undefined || any().some((one) => firesIn(one, resume, unit))) &&
    (all === undefined || allFire(all(), resume, unit)) &&
    (counted === undefined || named(counted.of).filter((one) => firesIn(one, resume, unit)).length < counted.count) &&
    (condition.section === undefined || condition.section.some((kind) => hasSection(resume, kind))) &&
    (globs === undefined || linksOf(resume).some((link) => globs.some((matches) => matches(link))))
  return {
    anywhere: (resume) =>
      scope === undefined || scope === 'resume'
        ? holds(resume, undefined)
        : unitsOf(resume, scope).some((unit) => holds(resume, unit)),
    around: (resume, offset) => {
      const near = scope ?? (words.length > 0 && condition.in === undefined ? 'bullet' : 'resume')
      return holds(resume, near === 'resume' ? undefined : unitAt(resume, offset, near))
    },
    at: (resume) =>
      [...words, ...[...(any?.() ?? []), ...(all?.() ?? [])].flatMap((one) => one.at ?? [])].flatMap((find) =>
        find(resume),
      ),
  }
}

/** Of nothing, when all were disabled, nothing holds. */
const allFire = (all: readonly Outcome[], resume: Resume, unit: Stretch | undefined): boolean =>
  all.length > 0 && all.every((one) => firesIn(one, resume, unit))

function firesIn(outcome: Outcome, resume: Resume, unit: Stretch | undefined): boolean {
  if (unit === undefined || outcome.at === undefined) return outcome.fires(resume)
  return outcome.fires(resume) && outcome.at(resume).some((one) => overlaps(one, unit))
}

const hasSection = (resume: Resume, kind: string): boolean =>
  resume.sections.some((section) => section.heading !== null && section.kinds.some((one) => one === kind))

/** Without scheme and `www.`, in small letters. */
const bare = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:(?:\/\/)?/, '')
    .replace(/^www\./, '')
    .replace(/\/$/, '')

function linksOf({ contact }: Resume): string[] {
  return [...new Set([...contact.links.map((link) => bare(link.target)), ...contact.urls.map((url) => bare(url.text))])]
}

/** `*` stands for anything, also for nothing. Linear: each part is looked for once, from left to right. */
export function compileGlob(glob: string): (address: string) => boolean {
  const [first = '', ...rest] = bare(glob).split('*')
  const last = rest.pop()
  return (address) => {
    if (last === undefined) return address === first
    if (!address.startsWith(first)) return false
    let at = first.length
    for (const part of rest) {
      const next = address.indexOf(part, at)
      if (next === -1) return false
      at = next + part.length
    }
    return address.length - last.length >= at && address.endsWith(last)
  }
}
