/** A copy of a PDF with its findings as highlights and notes, which every viewer shows. Loads pdf-lib when it is needed. */
import type { PDFDocument, PDFPage } from '@cantoo/pdf-lib'
import type { Box, FileResult, ReportFinding, Severity } from '../types.js'

type Library = typeof import('@cantoo/pdf-lib')

const colors: Readonly<Record<Severity, readonly number[]>> = {
  error: [1, 0.7, 0.67],
  warning: [1, 0.88, 0.54],
  note: [0.81, 0.89, 1],
}

/**
 * What the page shows stays as it is: nothing but annotations is added. `password` opens an encrypted file, as it did for
 * reading; the copy is not encrypted. Throws when the bytes are no PDF that can be written.
 */
export async function annotatePdf(bytes: Uint8Array, result: FileResult, password = ''): Promise<Uint8Array> {
  const library = (await import(new URL('../../vendor/pdf-lib/pdf-lib.mjs', import.meta.url).href)) as Library
  const document = await library.PDFDocument.load(bytes, { updateMetadata: false, password })
  const pages = document.getPages()
  const placed = result.findings.filter((finding) => finding.at?.box !== undefined && pages[finding.at.page - 1])
  for (const finding of placed) {
    const page = pages[(finding.at?.page ?? 1) - 1] as PDFPage
    add(library, document, page, highlight(library, page, finding))
  }
  const first = pages[0]
  const others = result.findings.filter((finding) => !placed.includes(finding))
  if (first !== undefined) add(library, document, first, summaryNote(library, first, result, others))
  return document.save({ addDefaultPage: false, updateFieldAppearances: false })
}

type Entries = Parameters<PDFDocument['context']['obj']>[0]

function add({ PDFArray, PDFName }: Library, { context }: PDFDocument, page: PDFPage, annotation: Entries): void {
  const reference = context.register(context.obj(annotation as never))
  const there = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)
  if (there === undefined) page.node.set(PDFName.of('Annots'), context.obj([reference]))
  else there.push(reference)
}

function highlight({ PDFHexString }: Library, page: PDFPage, finding: ReportFinding): Entries {
  const [left, bottom, right, top] = onPage(page, finding.at?.box as Box)
  return {
    Type: 'Annot',
    Subtype: 'Highlight',
    Rect: [left, bottom, right, top],
    // Upper left, upper right, lower left, lower right: the order that viewers expect, whatever the standard says.
    QuadPoints: [left, top, right, top, left, bottom, right, bottom],
    C: [...colors[finding.severity]],
    CA: 0.6,
    F: 4,
    T: PDFHexString.fromText(`ats-check: ${finding.rule}`),
    Contents: PDFHexString.fromText(textOf(finding)),
  } as unknown as Entries
}

/** The score, what to fix first, and what stands at no place, in the corner of the first page. */
function summaryNote(
  { PDFHexString }: Library,
  page: PDFPage,
  result: FileResult,
  others: readonly ReportFinding[],
): Entries {
  const [left, bottom, right, top] = onPage(page, [8, 8, 28, 28])
  const fixes = result.fixes.slice(0, 5).map((fix) => `+${fix.gain.toFixed(1)} ${fix.title}`)
  const text = [
    `${result.rubric.id}: ${result.score ?? '--'} / 100`,
    ...(fixes.length > 0 ? ['', 'Fix first', ...fixes] : []),
    ...(others.length > 0 ? ['', 'At no place', ...others.map(textOf)] : []),
  ]
  return {
    Type: 'Annot',
    Subtype: 'Text',
    Name: 'Comment',
    Rect: [left, bottom, right, top],
    F: 4,
    T: PDFHexString.fromText('ats-check'),
    Contents: PDFHexString.fromText(text.join('\n')),
  } as unknown as Entries
}

const textOf = ({ severity, message, fix }: ReportFinding): string =>
  `${severity}: ${message}${fix === undefined ? '' : `\nFix: ${fix}`}`

/** Points from the top left of the page as it is shown → the page's own space: left, bottom, right, top. */
function onPage(page: PDFPage, [left, top, right, bottom]: Box): readonly [number, number, number, number] {
  const { x, y, width, height } = page.getCropBox()
  switch (((page.getRotation().angle % 360) + 360) % 360) {
    case 90:
      return [x + top, y + left, x + bottom, y + right]
    case 180:
      return [x + width - right, y + top, x + width - left, y + bottom]
    case 270:
      return [x + width - bottom, y + height - right, x + width - top, y + height - left]
    default:
      return [x + left, y + height - bottom, x + right, y + height - top]
  }
}
