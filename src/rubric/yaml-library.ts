/** The YAML library, loaded when the first file is read: a run with rubrics that ship with the tool never needs it. */
import { createRequire } from 'node:module'

type Library = typeof import('yaml')

const require = createRequire(import.meta.url)
let library: Library | undefined

export function yamlLibrary(): Library {
  library ??= require('yaml') as Library
  return library
}
