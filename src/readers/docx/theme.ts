/** Colours of the theme under the names that runs and cells use. */
import { attribute, child, childrenOf, type Element } from '../xml.js'
import type { Theme } from './properties.js'

/** Dark and light are called text and background where they are used (the usual mapping of settings.xml). */
const aliases: ReadonlyMap<string, readonly string[]> = new Map([
  ['dk1', ['dark1', 'text1']],
  ['lt1', ['light1', 'background1']],
  ['dk2', ['dark2', 'text2']],
  ['lt2', ['light2', 'background2']],
  ['hlink', ['hyperlink']],
  ['folHlink', ['followedHyperlink']],
])

export function readTheme(root: Element | undefined): Theme {
  const scheme = child(child(root, 'a:themeElements'), 'a:clrScheme')
  return new Map(
    childrenOf(scheme).flatMap((element): [string, string][] => {
      const slot = element.name.replace(/^a:/, '')
      const color = childrenOf(element)[0]
      const value = attribute(color, 'lastClr') ?? attribute(color, 'val') ?? ''
      if (!/^[0-9a-f]{6}$/i.test(value)) return []
      return [slot, ...(aliases.get(slot) ?? [])].map((name) => [name, `#${value.toLowerCase()}`])
    }),
  )
}
