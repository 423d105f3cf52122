/** File types that are known by their first bytes and not read. */
import type { Problem } from '../types.js'
import { startsWith } from './reader.js'

const types: readonly { readonly name: string; readonly begins: readonly string[] }[] = [
  { name: 'an old Word document, or one with a password', begins: ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'] },
  { name: 'an image', begins: ['\x89PNG\r\n', '\xff\xd8\xff', 'GIF87a', 'GIF89a', 'II*\0', 'MM\0*', 'RIFF', 'BM'] },
  { name: 'a PostScript file', begins: ['%!PS'] },
  { name: 'an archive', begins: ['Rar!', '7z\xbc\xaf', '\x1f\x8b'] },
]

export function unsupportedType(bytes: Uint8Array): Problem | undefined {
  const found = types.find(({ begins }) => begins.some((text) => startsWith(bytes, text)))
  if (!found || isText(bytes)) return undefined
  return {
    id: 'file/type',
    severity: 'error',
    message: `This is ${found.name}; hiring systems do not read it, and neither does ats-check.`,
    fix: 'Save the resume as a PDF or a DOCX file.',
  }
}

/** A note that begins with "BM" is not a bitmap: binary files have zero bytes early on. */
const isText = (bytes: Uint8Array): boolean => !bytes.subarray(0, 512).includes(0)
