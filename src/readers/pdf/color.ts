/** Contrast as WCAG 2 defines it: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */

/** From 1 (the same) to 21 (black on white); both `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const a = luminance(one)
  const b = luminance(other)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

export const isWhite = (color: string): boolean => luminance(color) > 0.8

const known = new Map<string, number>()

function luminance(color: string): number {
  let value = known.get(color)
  if (value === undefined) {
    value = 0.2126 * channel(color, 1) + 0.7152 * channel(color, 3) + 0.0722 * channel(color, 5)
    if (known.size > 1000) known.clear()
    known.set(color, value)
  }
  return value
}

function channel(color: string, at: number): number {
  const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}
