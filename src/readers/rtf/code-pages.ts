/** Code pages of RTF by number, and the character sets of its fonts, as labels of `TextDecoder`. */

const charsets: ReadonlyMap<number, number> = new Map([
  [0, 1252],
  [77, 10_000],
  [128, 932],
  [129, 949],
  [134, 936],
  [136, 950],
  [161, 1253],
  [162, 1254],
  [163, 1258],
  [177, 1255],
  [178, 1256],
  [186, 1257],
  [204, 1251],
  [222, 874],
  [238, 1250],
])

const labels: ReadonlyMap<number, string> = new Map([
  [874, 'windows-874'],
  [932, 'shift_jis'],
  [936, 'gbk'],
  [949, 'euc-kr'],
  [950, 'big5'],
  [10_000, 'macintosh'],
  [65_001, 'utf-8'],
])

export const codePageOf = (charset: number): number | undefined => charsets.get(charset)

export function decodePage(bytes: readonly number[], page: number): string {
  const label = labels.get(page) ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252')
  return new TextDecoder(label).decode(Uint8Array.from(bytes))
}

/** Languages by the number that Windows has for them. */
export const languages: ReadonlyMap<number, string> = new Map([
  [1031, 'de-DE'],
  [1033, 'en-US'],
  [1034, 'es-ES'],
  [1036, 'fr-FR'],
  [1040, 'it-IT'],
  [1043, 'nl-NL'],
  [1045, 'pl-PL'],
  [2055, 'de-CH'],
  [2057, 'en-GB'],
  [3079, 'de-AT'],
  [3082, 'es-ES'],
  [4105, 'en-CA'],
])
