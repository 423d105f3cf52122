/** XML as text: an element is its name, its attributes and what stands in it. */

/** Attributes that are `undefined` are left out. Children are elements made here, or text through `xmlText`. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** Safe in an element and in an attribute; what XML 1.0 cannot hold is dropped, and no CI runner finds a command in it. */
export function xmlText(text: string): string {
  return text
    .replace(/[\ufffe\uffff]|[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/##(?=\[|vso\[)/gi, '#&#35;')
    .replace(/^(\s*):(?=:)/gm, '$1&#58;')
}

export const xmlDocument = (root: string): string => `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`
