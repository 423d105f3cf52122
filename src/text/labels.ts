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
  return labels.flatMap((label): Label[] => {
    const isLabel = (at: number): boolean =>
      begins(folded.slice(0, at)) && follows.test(folded.slice(at + label.length))
    let start = folded.indexOf(label)
    while (start >= 0 && !isLabel(start)) start = folded.indexOf(label, start + 1)
    return start < 0 ? [] : [{ label: text.slice(start, start + label.length), start, end: start + label.length }]
  })
}

const begins = (before: string): boolean => /(?:^|[|•·,;\t(]|\s{2,})\s*$/.test(before)
const follows = /^\.?\s*(?:[:–—-]|\t|#?\d)\s*\S/
