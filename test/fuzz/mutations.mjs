/** What is done to a file. Half of it knows the format: it changes what a reader gets to see behind the packing. */
import { deflateSync, inflateSync } from 'node:zlib'
import { unzipSync, zipSync } from 'fflate'

/** `others` are files to splice with; `random` from random.mjs. */
export function mutator(random, others) {
  const { below, pick } = random

  const stretch = (bytes, longest) => {
    const from = below(bytes.length + 1)
    return [from, Math.min(bytes.length, from + below(longest))]
  }
  const between = (bytes, at, part) => Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)])
  const without = (bytes, from, to) => Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  const anywhere = (bytes) => below(bytes.length + 1)

  const raw = [
    (bytes) => {
      const changed = Buffer.from(bytes)
      for (let flips = 1 + below(8); flips > 0 && changed.length > 0; flips--) changed[below(changed.length)] ^= 1 << below(8)
      return changed
    },
    (bytes) => Buffer.from(bytes).fill(below(256), ...stretch(bytes, 40)),
    (bytes) => bytes.subarray(0, anywhere(bytes)),
    (bytes) => without(bytes, ...stretch(bytes, 2000)),
    (bytes) => between(bytes, anywhere(bytes), bytes.subarray(...stretch(bytes, 4000))),
    (bytes) => between(bytes, anywhere(bytes), Buffer.from(Array.from({ length: below(60) }, () => below(256)))),
    (bytes) => numberIn(bytes, pick(numbers)),
    (bytes) => Buffer.concat([bytes.subarray(0, anywhere(bytes)), spliced(pick(others).bytes)]),
  ]
  const spliced = (other) => other.subarray(below(other.length))

  const textual = [
    (bytes) => between(bytes, anywhere(bytes), Buffer.from(pick(nasty).repeat(1 + below(2000)))),
    (bytes) => Buffer.from(shuffled(bytes.toString().split('\n')).join('\n')),
    (bytes) => {
      const rows = bytes.toString().split('\n')
      rows.splice(below(rows.length), 0, ...Array(below(200)).fill(pick(rows)))
      return Buffer.from(rows.join('\n'))
    },
  ]

  /** Of a PDF: in a stream, unpacked and packed again; or in what stands between the streams. */
  const inPdf = [
    (bytes) => inStream(bytes),
    (bytes) => inStream(bytes),
    (bytes) => replaced(bytes, /\b\d+ 0 R\b/g, () => `${below(60)} 0 R`),
    (bytes) => replaced(bytes, /\/[A-Z][A-Za-z0-9]+/g, () => pick(names)),
    (bytes) => replaced(bytes, /\b\d+\b/g, () => pick(numbers)),
    (bytes) => replaced(bytes, /\d+ 0 obj\b/g, () => `${below(60)} 0 obj`),
  ]

  function inStream(bytes) {
    const text = bytes.toString('latin1')
    const starts = [...text.matchAll(/stream\r?\n/g)].filter(({ index }) => text.slice(index - 3, index) !== 'end')
    if (starts.length === 0) return bytes
    const chosen = pick(starts)
    const from = chosen.index + chosen[0].length
    const to = text.indexOf('endstream', from)
    if (to < 0) return bytes
    try {
      const content = inflateSync(bytes.subarray(from, to), { finishFlush: 2, maxOutputLength: 4_000_000 })
      const changed = deflateSync(pick([...raw, ...inContent, ...inContent])(content))
      const dictionary = bytes.subarray(0, from).toString('latin1').replace(/\/Length \d+(?=[^]{0,200}stream\r?\n$)/, `/Length ${changed.length}`)
      return Buffer.concat([Buffer.from(dictionary, 'latin1'), changed, bytes.subarray(to)])
    } catch {
      return bytes
    }
  }

  /** Of a page's operators, or of any other stream. */
  const inContent = [
    (content) => replaced(content, /-?\d+(?:\.\d+)?/g, () => pick(numbers)),
    (content) => replaced(content, /\b(?:Tj|TJ|Tf|Tm|Td|cm|q|Q|BT|ET|Do|re|f|gs|BDC|EMC)\b/g, () => pick(operators)),
    (content) => between(content, anywhere(content), Buffer.from(` ${pick(operators)} `.repeat(1 + below(300)))),
  ]

  /** Of a zip: in one of its parts, packed again; or a part gone, doubled or under another name. */
  function inZip(bytes) {
    let parts
    try {
      parts = unzipSync(bytes)
    } catch {
      return bytes
    }
    const all = Object.keys(parts)
    const texts = all.filter((name) => /\.(?:xml|rels)$/.test(name))
    if (texts.length === 0) return bytes
    const main = texts.find((name) => /(?:document|content)\.xml$/.test(name)) ?? pick(texts)
    const name = below(2) === 0 ? main : pick(texts)
    const content = Buffer.from(parts[name])
    const done = below(12)
    if (done === 0) delete parts[name]
    else if (done === 1) parts[pick(all)] = content
    else if (done === 2) parts[`${pick(['../', '/', '__proto__/', 'word/'])}${name}`] = content
    else parts[name] = pick([...raw, ...inXml, ...inXml, ...inXml])(content)
    // The type of an OpenDocument file stands first, and as it is.
    const packed = Object.entries(parts).map(([part, data]) => [part, [data, { level: part === 'mimetype' ? 0 : 1 }]])
    return Buffer.from(zipSync(Object.fromEntries(packed), { mtime: '1990-01-01T12:00:00' }))
  }

  const inXml = [
    (xml) => replaced(xml, /<\/?[\w:]+/g, ([slash]) => `${slash === '<' ? '<' : ''}${pick(tagsOf(xml))}`),
    (xml) => replaced(xml, /="[^"]*"/g, () => `="${pick([...numbers, '__proto__', '', 'none', 'constructor'])}"`),
    (xml) => {
      const found = elementIn(xml)
      return found === undefined ? xml : between(xml, found[0], Buffer.concat(Array(1 + below(50)).fill(xml.subarray(...found))))
    },
    (xml) => {
      const [outer, inner] = [elementIn(xml), elementIn(xml)]
      return outer === undefined || inner === undefined ? xml : between(xml, outer[0], xml.subarray(...inner))
    },
    (xml) => {
      const found = elementIn(xml)
      return found === undefined ? xml : without(xml, ...found)
    },
    (xml) => replaced(xml, />[^<]+</g, () => `>${pick(nasty).repeat(1 + below(400)).replace(/[<&]/g, '')}<`),
  ]
  const tagsOf = (xml) => xml.toString().match(/<\/?[\w:]+/g) ?? ['<x']

  /** From and to of a whole element of a name that does not stand in itself. */
  function elementIn(xml) {
    const text = xml.toString('latin1')
    const opened = [...text.matchAll(/<([\w:]+)[^>]*[^/]>/g)]
    if (opened.length === 0) return undefined
    const { 0: tag, 1: name, index } = pick(opened)
    const end = text.indexOf(`</${name}>`, index + tag.length)
    return end < 0 ? undefined : [index, end + name.length + 3]
  }

  /** One to a few of the places that match are replaced. */
  function replaced(bytes, pattern, by) {
    const text = bytes.toString('latin1')
    const found = [...text.matchAll(pattern)]
    if (found.length === 0) return bytes
    let result = text
    for (const { 0: old, index } of [...new Set(Array.from({ length: 1 + below(3) }, () => pick(found)))].sort((a, b) => b.index - a.index))
      result = result.slice(0, index) + by(old) + result.slice(index + old.length)
    return Buffer.from(result, 'latin1')
  }

  function numberIn(bytes, number) {
    const text = bytes.toString('latin1')
    const from = below(text.length)
    const found = /\d+/.exec(text.slice(from, from + 5000))
    if (found === null) return bytes
    const at = from + found.index
    return Buffer.from(text.slice(0, at) + number + text.slice(at + found[0].length), 'latin1')
  }

  function shuffled(list) {
    for (let i = list.length - 1; i > 0; i--) {
      const j = below(i + 1)
      ;[list[i], list[j]] = [list[j], list[i]]
    }
    return list
  }

  const kinds = { '.pdf': [...raw, ...inPdf, ...inPdf], '.docx': [...raw.slice(0, 4), ...Array(12).fill(inZip)] }
  const changes = (extension) => kinds[extension === '.odt' ? '.docx' : extension] ?? [...raw, ...textual, ...textual]

  /** One to six changes. */
  return (bytes, extension) => {
    let result = Buffer.from(bytes)
    for (let left = 1 + below(6); left > 0; left--) result = pick(changes(extension))(result).subarray(0, 3_000_000)
    return result
  }
}

const numbers = ['0', '-1', '1', '7', '255', '65536', '2147483648', '99999999999', '1e400', '0.0001', '-99999', 'NaN']
const names = ['/Length', '/Filter', '/FlateDecode', '/Type', '/Font', '/Type0', '/Type3', '/Kids', '/Parent', '/Count', '/Resources', '/XObject', '/Encoding', '/Identity-H', '/ToUnicode', '/Page', '/Pages', '/W', '/Contents', '/Subtype', '/Image', '/Form', '/Size', '/Prev', '/__proto__', '/LZWDecode', '/DecodeParms']
const operators = ['q', 'Q', 'BT', 'ET', 'Tj', 'TJ', 'Tf', 'Tm', 'T*', 'Td', 'cm', 'Do', '0 0 9 9 re', 'f', 'W n', 'gs', '/P BMC', 'EMC', '[', ']', '(', ')', '<<', '>>', '3 Tr', '1 0 0 1 0 0 cm', 'BI', 'ID', 'EI', '0 0 0 rg', '99 Tz', '-5 Tc', "'", '"']
const nasty = ['(', '- ', '\t', '&a [*a,', '{', '"', '\u202e', '\0', '<b>', '*', '2020-', '\ud83d\ude00', 'e\u0301\u0301', '   \n', '!!js/x ', '| ', '9', '@', '[x](', '# ', '\\u-1 ', 'Jan 2020 - ', 'http://a.', '::', 'Experience\n', '\u00ad', '\ufb01']
