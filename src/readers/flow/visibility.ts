/** Can a person see these words? When what is under them is not known, they are taken to be visible. */
import type { HiddenReason } from '../../types.js'

export interface Look {
  readonly vanish?: boolean
  /** Points. */
  readonly size?: number
  /** `#rrggbb`, or `auto`: black or white, whichever shows. */
  readonly color?: string
  /** `#rrggbb`, `none`, or `unknown`. */
  readonly shade?: string
}

/** Points; Word draws 1 pt as a hairline. */
const tiny = 1.5
/** WCAG contrast ratio; 1 is the very same colour. */
const noContrast = 1.25

export function hiddenBecause(look: Look, backdrop: string): HiddenReason | undefined {
  if (look.vanish) return 'vanish'
  if (look.size !== undefined && look.size <= tiny) return 'tiny'
  const under = underneath(look.shade, backdrop)
  if (under === 'unknown' || look.color === undefined || look.color === 'auto') return undefined
  if (contrast(look.color, under) >= noContrast) return undefined
  return luminance(under) > 0.9 ? 'white-on-white' : 'low-contrast'
}

/** A shade of its own, or what stands behind it. */
export const underneath = (shade: string | undefined, backdrop: string): string =>
  shade === undefined || shade === 'none' ? backdrop : shade

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}

/** Relative luminance of `#rrggbb`, 0..1 (WCAG 2.2). */
function luminance(color: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
}
