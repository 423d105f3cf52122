export { type NormaliseOptions, normalise, type Piece, searchText } from './normalise.js'
export { lineOf, placeOf, placeOnLine } from './place.js'
export { excerpt, quote } from './quote.js'
export { canMatch, compileTerms, type TermHit, type TermIndex, type TermSpec } from './terms.js'
