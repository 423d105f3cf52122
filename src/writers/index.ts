/** Every report format, by the name it has on the command line. */
export { concise } from './concise.js'
export { json } from './json.js'
export { ndjson } from './ndjson.js'
export { pretty } from './pretty.js'
export { table } from './table.js'
