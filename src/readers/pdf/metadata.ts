/** What the file says about itself. */
import type { Metadata } from '../../types.js'
import type { EngineDocument } from './engine.js'

/** Permission bit "copy or otherwise extract text" (ISO 32000-1, table 22). */
const copy = 0x10

export async function metadataOf(document: EngineDocument, fonts: readonly string[]): Promise<Metadata> {
  const info = await document.getInfo().catch((): Readonly<Record<string, unknown>> => ({}))
  const mark = await document.getMarkInfo().catch(() => null)
  const permissions = await document.getPermissions().catch(() => null)
  const attachments = await document.getAttachments().catch(() => null)
  const active: NonNullable<Metadata['activeContent']>[number][] = []
  if (await document.getJSActions().catch(() => null)) active.push('javascript')
  if (info.IsAcroFormPresent === true || info.IsXFAPresent === true) active.push('form')
  const names = attachments ? [...attachments.keys()] : []
  if (names.length > 0 || info.IsCollectionPresent === true) active.push('embedded-object')
  return {
    ...text('title', info.Title),
    ...text('author', info.Author),
    ...text('subject', info.Subject),
    ...text('keywords', info.Keywords),
    ...text('creator', info.Creator),
    ...text('producer', info.Producer),
    ...text('language', info.Language),
    ...text('created', isoDate(info.CreationDate)),
    ...text('modified', isoDate(info.ModDate)),
    pageCount: document.numPages,
    tagged: mark?.get('Marked') === true,
    encrypted: typeof info.EncryptFilterName === 'string',
    extractable: permissions === null || permissions.has(copy),
    fonts,
    ...(names.length > 0 ? { attachments: names } : {}),
    ...(active.length > 0 ? { activeContent: active } : {}),
  }
}

const text = <K extends string>(key: K, value: unknown): { readonly [P in K]?: string } =>
  typeof value === 'string' && value.trim() ? ({ [key]: value.trim() } as { readonly [P in K]?: string }) : {}

/** `D:20240131120000+01'00'` → `2024-01-31T12:00:00+01:00`; what is missing is left out, as stored. */
export function isoDate(value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  const found = /^(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-]\d\d)'?(\d\d)?)?/.exec(value)
  if (!found) return undefined
  const [, year, month, day, hour, minute, second, utc, offset, minutes] = found
  const date = [year, month, month && day].filter(Boolean).join('-')
  if (!hour || !day) return date
  const zone = utc ? 'Z' : offset ? `${offset}:${minutes ?? '00'}` : ''
  return `${date}T${hour}:${minute ?? '00'}:${second ?? '00'}${zone}`
}
