/** Named sets of checks for `--select`: what a machine makes of the file, how it is written, what it gives away. */

const sets: ReadonlyMap<string, readonly string[]> = new Map([
  ['ats', ['file/', 'text/', 'hidden/', 'layout/', 'section/', 'contact/', 'link/', 'date/']],
  ['writing', ['bullet/', 'prose/', 'weak/']],
  ['privacy', ['privacy/', 'file/metadata', 'link/discretion']],
])

export const presetNames: readonly string[] = [...sets.keys()]

/** Names of sets replaced by what is in them; ids and families stay. */
export const withPresets = (names: readonly string[]): string[] => names.flatMap((name) => sets.get(name) ?? [name])
