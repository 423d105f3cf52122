'use strict'

// Reads files in a thread of its own: src/readers/isolate.ts starts it.
const { keep, load } = require('./load.js')

load('../dist/ats-check.cjs', 'worker')
  .work()
  .then(({ answered }) => answered)
  .then(keep)
