/**
 * pdf.js, as much of it as is used here. The bundle stands in `vendor/pdfjs` (made by src/build/pdfjs/bundle.mjs) and is
 * loaded when the first PDF is read.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { LayerConfig, Layers } from './layers.js'

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
  getOperatorList(): Promise<OperatorList>
  getAnnotations(): Promise<readonly Annotation[]>
  getStructTree(): Promise<StructureNode | null>
}

export interface EngineDocument {
  readonly numPages: number
  /** By the names in operator lists; a font is there once a list that uses it was made. */
  readonly fonts: ReadonlyMap<string, EngineFont>
  /** From 1. */
  getPage(number: number): Promise<EnginePage>
  getInfo(): Promise<Readonly<Record<string, unknown>>>
  getMarkInfo(): Promise<ReadonlyMap<string, boolean> | null>
  getPermissions(): Promise<ReadonlySet<number> | null>
  getAttachments(): Promise<ReadonlyMap<string, unknown> | null>
  getJSActions(): Promise<unknown>
  getLayers(): Promise<LayerConfig | null>
  close(): Promise<void>
}

/** What a page takes from its document. */
export interface PageContext {
  readonly fonts: ReadonlyMap<string, EngineFont>
  readonly layers: Layers
  readonly tagged: boolean
}

interface Engine {
  readonly OPS: Readonly<Record<string, number>>
  openDocument(parameters: object): Promise<EngineDocument>
}

let loaded: Engine | undefined

export const engine = (): Engine => {
  loaded ??= createRequire(import.meta.url)('../../../vendor/pdfjs/pdfjs.cjs') as Engine
  return loaded
}

/**
 * Opens without network, scripts or fonts of this machine; `data` is taken over by pdf.js, so hand it a copy. Throws errors
 * of pdf.js, told apart by their names.
 */
export function open(data: Uint8Array, password?: string): Promise<EngineDocument> {
  const cMapFolder = fileURLToPath(new URL('../../../vendor/pdfjs/cmaps/', import.meta.url))
  return engine().openDocument({ data, password, cMapFolder })
}
