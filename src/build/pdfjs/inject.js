export { BoundedDecompressionStream } from './inflate.js'
