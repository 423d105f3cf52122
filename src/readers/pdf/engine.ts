/**
 * pdf.js, as much of it as is used here. The bundle stands in `vendor/pdfjs` (made by src/build/pdfjs/bundle.mjs) and is
 * loaded when the first PDF is read.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** One glyph as pdf.js hands it to its painter. `width` in thousandths of an em. */
export interface EngineGlyph {
  readonly unicode: string
  readonly fontChar: string
  readonly width: number
  readonly isSpace: boolean
  readonly isInFont: boolean
}

export interface EngineFont {
  /** Missing where the font is broken. */
  readonly name: string | undefined
  readonly loadedName: string
  readonly fontMatrix: readonly number[]
  readonly ascent: number | undefined
  readonly descent: number | undefined
  readonly vertical: boolean | undefined
  readonly isType3Font: boolean | undefined
  readonly bold: boolean | undefined
  readonly black: boolean | undefined
  readonly italic: boolean | undefined
}

export interface OperatorList {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly (readonly unknown[] | null)[]
}

export interface Annotation {
  readonly subtype: string
  readonly url?: string
  readonly unsafeUrl?: string
  readonly rect: readonly [number, number, number, number]
  readonly fieldValue?: string | readonly string[]
  readonly fieldName?: string
  readonly hidden?: boolean
}

/** A node of the structure tree; leaves name a marked content of the page. */
export interface StructureNode {
  readonly role?: string
  readonly alt?: string
  readonly children?: readonly StructureNode[]
  readonly type?: string
  readonly id?: string
}

export interface EnginePage {
  readonly view: readonly [number, number, number, number]
  readonly rotate: number
  readonly userUnit: number
  readonly commonObjs: { has(name: string): boolean; get(name: string): unknown }
  getOperatorList(parameters: object): Promise<OperatorList>
  getAnnotations(parameters: object): Promise<readonly Annotation[]>
  getStructTree(): Promise<StructureNode | null>
  cleanup(): boolean
}

export interface LayerConfig {
  isVisible(group: unknown): boolean
}

export interface EngineDocument {
  readonly numPages: number
  getPage(number: number): Promise<EnginePage>
  getMetadata(): Promise<{ readonly info: Readonly<Record<string, unknown>> }>
  getMarkInfo(): Promise<ReadonlyMap<string, boolean> | null>
  getPermissions(): Promise<ReadonlySet<number> | null>
  getAttachments(): Promise<ReadonlyMap<string, unknown> | null>
  getJSActions(): Promise<unknown>
  getFieldObjects(): Promise<unknown>
  getOptionalContentConfig(parameters?: object): Promise<LayerConfig>
}

export interface LoadingTask {
  readonly promise: Promise<EngineDocument>
  destroy(): Promise<void>
}

export interface Engine {
  readonly version: string
  readonly OPS: Readonly<Record<string, number>>
  getDocument(parameters: object): LoadingTask
}

let loaded: Engine | undefined

export const engine = (): Engine => {
  loaded ??= createRequire(import.meta.url)('../../../vendor/pdfjs/pdfjs.cjs') as Engine
  return loaded
}

/** Opens without network, scripts or fonts of this machine; `data` is taken over by pdf.js, so hand it a copy. */
export async function open(data: Uint8Array, password?: string): Promise<LoadingTask> {
  const { getDocument } = engine()
  return getDocument({
    data,
    password,
    verbosity: 0,
    enableXfa: false,
    disableFontFace: true,
    fontExtraProperties: true, // their names and heights are among these
    useSystemFonts: false,
    useWasm: false,
    stopAtErrors: false,
    cMapUrl: fileURLToPath(new URL('../../../vendor/pdfjs/cmaps/', import.meta.url)),
    cMapPacked: true,
  })
}
