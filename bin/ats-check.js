#!/usr/bin/env node
'use strict'

const words = process.argv.slice(2)

// The thread that reads a resume opens while this one opens everything else.
const resumes = words.filter((word) => /\.(?:pdf|docx)$/i.test(word))
if (resumes.length === 1 && !words.some((word) => /^--(?:cache|help)/.test(word)))
  require('../dist/threads.cjs').openAhead('read', resumes[0])

// A run lasts half a second. The V8 of Node 20 has no quick compiler between the interpreter and the thorough one: it is
// told to begin with that one later, and to compile each pattern once. A third less work for one resume, a quarter for hundreds
// (test/bench). Newer ones gain nothing by it.
if (process.versions.node.startsWith('20.')) {
  const { setFlagsFromString } = require('node:v8')
  setFlagsFromString('--interrupt-budget=600000')
  setFlagsFromString('--no-regexp-tier-up')
}

const { keep, load } = require('./load.js')

process.once('exit', keep)
load('../dist/ats-check.cjs', words[0] === undefined || words[0].startsWith('-') ? 'options' : 'lint')
  .run(words)
  .then((code) => {
    process.exitCode = code
  })
