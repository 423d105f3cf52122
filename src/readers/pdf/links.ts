/** Link annotations: where they lead, and the words they lie over. */
import type { Line, Link } from '../../types.js'
import type { Annotation } from './engine.js'
import { type Matrix, transformBox } from './matrix.js'

export function linksOf(annotations: readonly Annotation[], base: Matrix): Link[] {
  const links: Link[] = []
  for (const { subtype, url, unsafeUrl, rect } of annotations) {
    const target = url ?? unsafeUrl
    if (subtype !== 'Link' || !target) continue
    const box = transformBox(base, rect[0], rect[1], rect[2], rect[3])
    links.push({ target, text: '', box, ...(url ? {} : { unsafe: true }) })
  }
  return links
}

/** Each with its words and line. One link in several boxes (a wrapped address) stays several. */
export function overlaid(links: readonly Link[], lines: readonly Line[]): Link[] {
  return links.map((link) => {
    const [left, top, right, bottom] = link.box!
    let text = ''
    let number: number | undefined
    for (const line of lines) {
      if (!line.box || line.box[1] > bottom || line.box[3] < top) continue
      for (const run of line.runs) {
        const box = run.box!
        const middle = (box[1] + box[3]) / 2
        if (run.href !== link.target || middle < top || middle > bottom || box[2] < left || box[0] > right) continue
        text += (text ? ' ' : '') + line.text.slice(run.start, run.end)
        number ??= line.number
      }
    }
    return { ...link, text: text.trim(), ...(number === undefined ? {} : { line: number }) }
  })
}
