/** The skills of a posting: those that the lexicon knows, and names that only their shape gives away. */
import { compileTerms, excerpt, type TermIndex } from '../text/index.js'
import type { Lexicon, Skill } from '../types.js'
import type { PostingSkill } from './index.js'
import { namesByShape } from './shape.js'
import type { Statement } from './statements.js'

/** Each skill once, in the order of the posting; required anywhere means required. */
export function skillsIn(statements: readonly Statement[], lexicon: Lexicon): PostingSkill[] {
  const found = new Map<string, PostingSkill>()
  for (const statement of statements) {
    for (const skill of inStatement(statement, lexicon)) {
      const key = skill.skill.toLowerCase()
      const before = found.get(key)
      if (before === undefined) found.set(key, skill)
      else if (before.tier === 'nice' && skill.tier === 'must')
        found.set(key, { ...skill, alternatives: before.alternatives })
    }
  }
  return [...found.values()]
}

interface Named {
  /** As the posting writes it, where that is one of the skill's own spellings. */
  readonly term: string
  /** Canonical name; that of an unknown skill is its term. */
  readonly skill: string
  readonly start: number
  readonly end: number
  readonly known: boolean
}

function inStatement({ text, part, tier }: Statement, lexicon: Lexicon): PostingSkill[] {
  const known = knownIn(text, part, lexicon)
  const shaped = isAsked(part)
    ? namesByShape(text, known, lexicon).map((name) => ({ ...name, skill: name.term, known: false }))
    : []
  const names = [...known, ...shaped].sort((a, b) => a.start - b.start || b.end - a.end)
  const groups = alternativesAmong(names, text)
  return names.map((name) => ({
    term: name.term,
    skill: name.skill,
    tier,
    known: name.known,
    alternatives: (groups.get(name) ?? []).filter((other) => other.skill !== name.skill).map((other) => other.term),
    quote: excerpt(text, 90),
  }))
}

const isAsked = (part: Statement['part']): boolean => part === 'must' || part === 'nice'

function knownIn(text: string, part: Statement['part'], lexicon: Lexicon): Named[] {
  const { index, bySkill } = knowledge(lexicon)
  const everyday = new Set(lexicon.lists['posting-everyday'] ?? [])
  const hits = [...(isAsked(part) ? index.asked : index.told).findIn(text)].flatMap(([skill, list]) =>
    list
      .filter((hit) => hit.match !== 'related')
      .map(({ start, end }): Named => {
        const written = text.slice(start, end)
        const own = spellingsOf(bySkill.get(skill)).some((spelling) => spelling.toLowerCase() === written.toLowerCase())
        return {
          term: own && written.toLowerCase() !== skill.toLowerCase() ? written : skill,
          skill,
          start,
          end,
          known: true,
        }
      }),
  )
  return hits
    .filter((hit) => !hits.some((other) => hides(other, hit, text)))
    .filter((hit) => isMeant(hit, text, part, everyday))
}

/** Of names that lie over each other the longest counts ("React Native" is not React), of two as long the one with as many words. */
function hides(other: Named, hit: Named, text: string): boolean {
  if (other === hit || other.start > hit.start || other.end < hit.end) return false
  const longer = other.end - other.start - (hit.end - hit.start)
  if (longer !== 0) return longer > 0
  const words = wordsOf(text.slice(hit.start, hit.end))
  const [mine, theirs] = [hit, other].map((name) => Math.abs(wordsOf(name.skill) - words))
  return mine === theirs ? other.skill < hit.skill : (theirs ?? 0) < (mine ?? 0)
}

const wordsOf = (text: string): number => text.split(/[\s-]+/).length

/** Is it a thing to know here? Common nouns are also what a company says of itself, or what names the tools after them. */
function isMeant(hit: Named, text: string, part: Statement['part'], everyday: ReadonlySet<string>): boolean {
  const written = text.slice(hit.start, hit.end)
  const common = !/[\p{Lu}\d+#./]/u.test(written)
  if (common && /^s?\s*(?:\(|such as|like|e\.g\.)/.test(text.slice(hit.end))) return false
  if (isAsked(part)) return true
  if (everyday.has(hit.skill.toLowerCase())) return false
  return part !== 'intro' || !common || /^\p{Ll}/u.test(hit.skill)
}

interface Knowledge {
  /** `asked`: where skills are listed, an English word that is also a skill is one. `told`: elsewhere the context decides. */
  readonly index: { readonly asked: TermIndex; readonly told: TermIndex }
  readonly bySkill: ReadonlyMap<string, Skill>
}

const made = new WeakMap<Lexicon, Knowledge>()

function knowledge(lexicon: Lexicon): Knowledge {
  const before = made.get(lexicon)
  if (before !== undefined) return before
  const plain = lexicon.skills.map(
    ({ context, ...skill }): Skill => (context === undefined ? skill : { ...skill, case: 'exact' }),
  )
  const indexOf = (skills: readonly Skill[], lists: Lexicon['lists']): TermIndex =>
    compileTerms(
      skills.map((skill) => ({ ...skill, id: skill.term })),
      { skills, lists },
    )
  const one: Knowledge = {
    index: {
      asked: indexOf(plain, { ...lexicon.lists, 'also-english': [] }),
      told: indexOf(lexicon.skills, lexicon.lists),
    },
    bySkill: new Map(lexicon.skills.map((skill) => [skill.term, skill])),
  }
  made.set(lexicon, one)
  return one
}

const spellingsOf = (skill: Skill | undefined): readonly string[] =>
  skill === undefined ? [] : [skill.term, ...(skill.aliases ?? [])]

/** Names that a list with "or" in it strings together, or that follow "such as" and "one of": any of them would do. */
function alternativesAmong(names: readonly Named[], text: string): Map<Named, readonly Named[]> {
  const groups = new Map<Named, readonly Named[]>()
  let run: Named[] = []
  let either = false
  const close = (): void => {
    if (run.length > 1 && either) for (const name of run) groups.set(name, run)
    run = []
    either = false
  }
  for (const name of names) {
    const last = run.at(-1)
    const between = last === undefined ? '' : text.slice(last.end, name.start)
    if (last !== undefined && !/^\s*(?:,|\/|(?:,\s*)?(?:or|and\/or|oder|ou|o)\b|\|)\s*$/i.test(between)) close()
    else if (/\b(?:or|oder|ou)\b|\//i.test(between)) either = true
    if (run.length === 0) {
      either =
        /\b(?:one (?:or more )?of|any of|at least one of|such as|e\.g\.,?|for example|like|similar to)\s*[:(]?\s*$/i.test(
          text.slice(0, name.start),
        )
    }
    run.push(name)
  }
  close()
  return groups
}
