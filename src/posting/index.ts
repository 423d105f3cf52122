/** A job posting, already read, to what it asks: skills by tier, title, years, degree. Pure. */
import type { Document, Lexicon } from '../types.js'
import { skillsIn } from './skills.js'
import { statementsOf } from './statements.js'
import { degreeIn, titleIn, yearsIn } from './terms-of-the-job.js'

export interface Posting {
  /** As the posting says it: "Senior Backend Engineer (Payments)". */
  readonly title?: string
  readonly skills: readonly PostingSkill[]
  /** What it says about years: "5+ years of experience with Java". */
  readonly years: readonly string[]
  /** The degree it asks for, as written. */
  readonly degree?: string
}

export interface PostingSkill {
  /** As the posting writes it: what its author will search for. */
  readonly term: string
  /** The lexicon's name for it; of an unknown one its term. */
  readonly skill: string
  /** `must`: the posting requires it; `nice`: it would welcome it. */
  readonly tier: 'must' | 'nice'
  /** Others that would do instead ("AWS, GCP or Azure"). */
  readonly alternatives: readonly string[]
  /** False: taken by its shape, the lexicon does not know it. */
  readonly known: boolean
  /** The words of the posting in which it stands. */
  readonly quote: string
}

export function readPosting(document: Document, lexicon: Lexicon): Posting {
  const statements = statementsOf(document, lexicon)
  const title = titleIn(document, lexicon)
  const degree = degreeIn(statements, lexicon)
  return {
    ...(title === undefined ? {} : { title }),
    skills: skillsIn(statements, lexicon),
    years: yearsIn(statements),
    ...(degree === undefined ? {} : { degree }),
  }
}
