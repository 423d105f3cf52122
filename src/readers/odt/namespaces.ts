/** Namespaces of OpenDocument under the prefixes of its specification. */
const openDocument = 'urn:oasis:names:tc:opendocument:xmlns'

export const namespaces: ReadonlyMap<string, string> = new Map([
  ...['office', 'text', 'table', 'style', 'meta', 'manifest'].map(
    (name) => [`${openDocument}:${name}:1.0`, name] as const,
  ),
  [`${openDocument}:drawing:1.0`, 'draw'],
  [`${openDocument}:xsl-fo-compatible:1.0`, 'fo'],
  [`${openDocument}:svg-compatible:1.0`, 'svg'],
  ['http://www.w3.org/1999/xlink', 'xlink'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
])
