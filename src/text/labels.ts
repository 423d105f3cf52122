/** Labels before a value: "Date of birth: …". */

export interface Label {
  /** As it stands. */
  readonly label: string
  /** In the text, from 0, half open; the label without what follows. */
  readonly start: number
  readonly end: number
}

/** Each of the labels (lower case) that stands as whole words at a line's start or after a separator, with a colon or a number behind it. */
export function labelled(text: string, labels: readonly string[]): Label[] {
  const folded = text.toLowerCase()
  const found: Label[] = []
  for (const label of labels) {
    for (let start = folded.indexOf(label); start >= 0; start = folded.indexOf(label, start + 1)) {
      const end = start + label.length
      if (!begins(folded.slice(0, start)) || !follows.test(folded.slice(end))) continue
      found.push({ label: text.slice(start, end), start, end })
      break
    }
  }
  return found
}

const begins = (before: string): boolean => /(?:^|[|•·,;\t(]|\s{2,})\s*$/.test(before)
const follows = /^\.?\s*(?:[:–—-]|\t|#?\d)\s*\S/
