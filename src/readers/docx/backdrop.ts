/** What is under the words of the body: white paper, unless something may be painted there. */
import { attribute, child, childrenOf, descendants, type Element } from '../xml.js'
import type { Part } from './package.js'

/**
 * Where a shape or picture lies behind the text, a header holds one, or the page is coloured, white words may well
 * show: `unknown`. The first part is the body's.
 */
export function backdropOf([main, ...others]: readonly Part[]): string {
  const margins = others.filter((part) => /(?:header|footer)\d*\.xml$/.test(part.name))
  const painted = liesBehind(main?.root) || margins.some((part) => isAnchored(part.root))
  return painted || child(main?.root, 'w:background') ? 'unknown' : '#ffffff'
}

function liesBehind(root: Element | undefined): boolean {
  for (const anchor of descendants(root, 'wp:anchor')) {
    if (['1', 'true'].includes(attribute(anchor, 'behindDoc') ?? '')) return true
  }
  for (const picture of descendants(root, 'w:pict')) {
    if (childrenOf(picture).some((shape) => /z-index:\s*-/.test(attribute(shape, 'style') ?? ''))) return true
  }
  return false
}

/** Of a header everything lies behind the body. */
const isAnchored = (root: Element | undefined) =>
  !descendants(root, 'wp:anchor').next().done || !descendants(root, 'w:pict').next().done
