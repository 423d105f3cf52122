/** Dates of a JSON Resume, which are ISO 8601 in whole or in part, as a person writes them. */

/** `January 2020 – Present`, or the one date of an award. */
export function datesOf(item: Readonly<Record<string, unknown>>): string {
  const single = textOf(item.date) || textOf(item.releaseDate)
  if (single) return dateOf(single)
  const start = textOf(item.startDate)
  const end = textOf(item.endDate)
  if (start) return `${dateOf(start)} – ${end ? dateOf(end) : 'Present'}`
  return dateOf(end)
}

/** `2020-04-01` as a person writes it; whatever is no ISO date stays as it is. */
function dateOf(date: string): string {
  const [, year = '', month = ''] = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(date.trim()) ?? []
  const number = Number(month)
  return number >= 1 && number <= 12 ? `${nameOf(number)} ${year}` : date
}

/** Made when asked: what it takes to know the names of months is slow to open. */
const nameOf = (month: number): string =>
  new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 15))

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : ''
