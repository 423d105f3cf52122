#!/usr/bin/env node
'use strict'

const { keep, load } = require('./load.js')

const words = process.argv.slice(2)
process.once('exit', keep)
load('../dist/ats-check.cjs', words[0] === undefined || words[0].startsWith('-') ? 'options' : 'lint')
  .run(words)
  .then((code) => {
    process.exitCode = code
  })
