/** OpenDocument text, as LibreOffice writes it. */
import type { Reader } from '../reader.js'
import { startsWith } from '../reader.js'

export const odtReader: Reader = {
  name: 'odt',
  formats: ['odt'],
  // The first entry is `mimetype`, stored: its words stand at fixed places (OpenDocument 1.3, part 2, 3.3).
  recognises: (bytes) =>
    startsWith(bytes, 'PK\u0003\u0004') &&
    startsWith(bytes, 'mimetype', 30) &&
    startsWith(bytes, 'application/vnd.oasis.opendocument.text', 38),
  read: async (source) => {
    const { readOdt } = await import('./read.js')
    return readOdt(source)
  },
}
