/** What can be wrong with a Word file, in words. */
import type { Problem, Source } from '../../types.js'
import { startsWith } from '../reader.js'
import type { DocxFault } from './package.js'

const saveAgain = 'Open it in the program that made it and save it again as DOCX, or as PDF.'
const error = (id: string, message: string, fix = saveAgain): Problem => ({ id, severity: 'error', message, fix })

export function faultOf(fault: DocxFault, source: Source): Problem {
  switch (fault) {
    case 'damaged':
      return error('file/readable', damaged(source))
    case 'not-a-docx':
      return error('file/type', 'This is a zip package, but not a Word document.')
    case 'doctype':
      return error('file/readable', 'The file declares a document type (DOCTYPE), which no Word document has.')
    case 'malformed':
      return error('file/readable', 'The text of the file is damaged: its XML breaks off or is not well formed.')
    case 'too-deep':
      return error('file/readable', 'The file is nested deeper than any document that a person wrote.')
    case 'too-large':
      return error('file/size', 'Unpacked, the file is far larger than any resume; it was not opened.')
    case 'too-many-entries':
      return error('file/size', 'The file is a package of thousands of parts; it was not opened.')
  }
}

/** A package that breaks off, or another kind of file under the name of a Word document. */
function damaged({ bytes, path }: Source): string {
  if (bytes.length === 0) return 'The file is empty: it has 0 bytes.'
  if (startsWith(bytes, 'PK')) return 'The file is damaged: the package breaks off or its directory is missing.'
  return `The name ends in ${/\.\w{1,5}$/.exec(path)?.[0] ?? '.docx'}, but the file is ${kindOf(bytes)}.`
}

function kindOf(bytes: Uint8Array): string {
  if (startsWith(bytes, 'PNG', 1)) return 'a PNG picture'
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'a JPEG picture'
  if (startsWith(bytes, 'GIF8')) return 'a GIF picture'
  if (startsWith(bytes, 'Rar!') || startsWith(bytes, '7z')) return 'a compressed archive'
  return bytes.subarray(0, 4000).includes(0) ? 'no Word document' : 'plain text'
}

export const encrypted = error(
  'file/encryption',
  'The file needs a password, so no system can read it.',
  'Save a copy without a password.',
)

export const legacy = error(
  'file/type',
  'This is a Word 97-2003 document (.doc), which this tool cannot read and many systems no longer take.',
  'Save it as DOCX or as PDF.',
)

export const oldOffice = error(
  'file/type',
  'This is a file of an Office program from before 2007, and no Word document.',
  'Save the resume as DOCX or as PDF.',
)

export const escapingNames: Problem = {
  id: 'file/readable',
  severity: 'warning',
  message: 'The package holds names that lead out of the folder it is unpacked into; they were left alone.',
  fix: saveAgain,
}

export const noText: Problem = {
  id: 'text/present',
  severity: 'warning',
  message: 'The document holds no text.',
  fix: 'If the resume is a picture, write it out: no system reads pictures.',
}

/** `w:altChunk`: Word takes it in when it opens the file; nothing else does. */
export const embeddedText: Problem = {
  id: 'text/present',
  severity: 'warning',
  message: 'Part of the text is another document that only Word itself unpacks.',
  fix: 'Open it in Word and save it again: the text then becomes part of the document.',
}
