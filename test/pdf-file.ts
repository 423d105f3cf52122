/** Writes small PDFs for tests: one page, a content stream as given, standard fonts, no compression. */
import { deflateSync } from 'node:zlib'
import type { Source } from '../src/types.js'

export interface PdfParts {
  /** Font resources by name; `F1` is Helvetica and `F2` Helvetica-Bold unless given. */
  readonly fonts?: Readonly<Record<string, string>>
  /** Other entries of the page's resources: `/XObject << /I 9 0 R >>`. */
  readonly resources?: string
  /** Entries of the page: `/Rotate 90`, `/Annots [ … ]`. */
  readonly page?: string
  /** Further objects, numbered from 10. */
  readonly objects?: readonly string[]
  readonly catalog?: string
  readonly info?: string
  readonly compress?: boolean
  /** The one page, this many times. */
  readonly copies?: number
}

export function pdfFile(content: string, parts: PdfParts = {}): Source {
  const copies = parts.copies ?? 1
  const fonts = parts.fonts ?? {
    F1: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    F2: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>',
  }
  const named = Object.entries(fonts).map(([name, font]) => `/${name} ${font}`)
  const objects = new Map<number, Buffer>([
    [1, text(`<< /Type /Catalog /Pages 2 0 R ${parts.catalog ?? ''} >>`)],
    [2, text(`<< /Type /Pages /Kids [${'3 0 R '.repeat(copies)}] /Count ${copies} >>`)],
    [
      3,
      text(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R ${parts.page ?? ''} /Resources << /Font << ${named.join(' ')} >> ${parts.resources ?? ''} >> >>`,
      ),
    ],
    [4, stream(text(content), parts.compress === true)],
    [5, text(`<< ${parts.info ?? ''} >>`)],
  ])
  for (const [index, object] of (parts.objects ?? []).entries()) objects.set(10 + index, text(object))
  return { path: 'crafted.pdf', bytes: assemble(objects) }
}

/** A stream object's text, for `objects`. */
export const streamObject = (dictionary: string, content: string): string =>
  `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`

const text = (content: string): Buffer => Buffer.from(content, 'latin1')

function stream(content: Buffer, compress: boolean): Buffer {
  const data = compress ? deflateSync(content, { level: 9 }) : content
  return Buffer.concat([
    text(`<< ${compress ? '/Filter /FlateDecode' : ''} /Length ${data.length} >>\nstream\n`),
    data,
    text('\nendstream'),
  ])
}

function assemble(objects: ReadonlyMap<number, Buffer>): Uint8Array {
  const chunks: Buffer[] = [text('%PDF-1.7\n')]
  const offsets = new Map<number, number>()
  let length = chunks[0]!.length
  const add = (chunk: Buffer): void => {
    chunks.push(chunk)
    length += chunk.length
  }
  for (const [number, body] of objects) {
    offsets.set(number, length)
    add(Buffer.concat([text(`${number} 0 obj\n`), body, text('\nendobj\n')]))
  }
  const size = Math.max(...objects.keys()) + 1
  const start = length
  const rows = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  add(
    text(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(chunks))
}
