/** Words of the resume as they are shown in a message: cut between words, in typographic quotes. */

/** At most `length` characters (UTF-16 units) of the text, cut between words and ended with `…`. */
export function excerpt(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ').trim()
  if (line.length <= length) return line
  const cut = line.slice(0, length)
  const space = cut.lastIndexOf(' ')
  const kept = space > length / 2 ? cut.slice(0, space) : cut.replace(/[\ud800-\udbff]$/, '')
  return `${kept.replace(/[\s,;:.–—-]+$/, '')}…`
}

/** The same, in quotes: “Led the migration of…”. */
export const quote = (text: string, length = 60): string => `“${excerpt(text, length)}”`

/** "Java, Go and Kafka", or with another word before the last. */
export const enumerated = (names: readonly string[], last = 'and'): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} ${last} ${names.at(-1)}`
