/** What was found in a resume, kept while that resume is being judged: conditions ask for it again and again. */
import type { Resume } from '../types.js'

/**
 * Remembers the last resume only: they are judged one after the other, and thousands of weak maps, one a keyword, cost
 * more than all the rest.
 */
export function remembered<T>(find: (resume: Resume) => T): (resume: Resume) => T {
  let last: { readonly resume: Resume; readonly found: T } | undefined
  return (resume) => {
    if (last?.resume !== resume) last = { resume, found: find(resume) }
    return last.found
  }
}
