/** What is known of a font from its name: weight, slant, and whether its letters are pictures. */
import type { EngineFont } from './engine.js'
import type { Font } from './glyph.js'

// NimbusRomNo9L-Medi and its kin are the bold cuts of URW's Times and Palatino; CMBX, SFBX, lmbx are Computer Modern's.
const heavy = /bold|black|heavy|demi|(?:cm|sf|ec|lm)(?:ss)?bx|rbx|ssbx|[-_]medi(?!um)|[-_,]b(?:d|l[ak]|old)?$/i
const slanted = /italic|oblique|slanted|(?:cm|sf|ec|lm)(?:ti|sl|it)|[-_](?:it|ita|obl)$|[-_,](?:bold)?ital/i
// Word lists are data elsewhere; these are parts of font file names, which no rubric author would ever want to change.
const pictures =
  /awesome|fa-?(?:solid|brands|regular)|fontaw|icon|glyphicons|material|ionic|feather|octicon|fontello|icomoon|marvosym|typicons|fontisto|bootstrap-?icons/i

export function describeFont(font: EngineFont): Font {
  const name = (font.name ?? '').replace(/^[A-Z]{6}\+/, '')
  return {
    name,
    bold: font.bold === true || font.black === true || heavy.test(name),
    italic: font.italic === true || slanted.test(name),
    icon: pictures.test(name),
    type3: font.isType3Font === true,
    vertical: font.vertical === true,
    ascent: within(font.ascent, 0.6, 1.05, 0.8),
    descent: -within(font.descent === undefined ? undefined : -Math.abs(font.descent), -0.35, -0.1, -0.2),
    scale: font.fontMatrix?.[0] || 0.001,
  }
}

/** Fonts lie about their heights (0, or the whole bounding box); outside of what letters need, a usual value is taken. */
const within = (value: number | undefined, low: number, high: number, usual: number): number =>
  value === undefined || Number.isNaN(value) || value < low || value > high ? usual : value

/** Stands in when a font could not be loaded. */
export const unknownFont: Font = {
  name: '',
  bold: false,
  italic: false,
  icon: false,
  type3: false,
  vertical: false,
  ascent: 0.8,
  descent: 0.2,
  scale: 0.001,
}
