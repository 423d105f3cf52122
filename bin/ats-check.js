#!/usr/bin/env node
'use strict'

const words = process.argv.slice(2)

// The thread that reads a resume opens while this one opens everything else.
const resumes = words.filter((word) => /\.(?:pdf|docx)$/i.test(word))
if (resumes.length === 1 && !words.some((word) => /^--(?:cache|help)/.test(word)))
  require('../dist/threads.cjs').openAhead('read', resumes[0])

// A run lasts a third of a second: each pattern is compiled once, not twice. The V8 of Node 20 has no quick compiler between
// the interpreter and the thorough one, which it is told to begin with later; and what it marks of the heap beside the work is
// a fifth of the work, for heaps that stay small. Newer ones gain nothing by those two (test/bench).
const { setFlagsFromString } = require('node:v8')
setFlagsFromString('--no-regexp-tier-up')
if (process.versions.node.startsWith('20.')) {
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--no-incremental-marking')
}

const { keep, load } = require('./load.js')

process.once('exit', keep)
load('../dist/ats-check.cjs', words[0] === undefined || words[0].startsWith('-') ? 'options' : 'lint')
  .run(words)
  .then((code) => {
    process.exitCode = code
  })
