'use strict'

// A thread of its own for reading or checking files: src/threads.ts starts it.
const { workerData } = require('node:worker_threads')
const { keep, load } = require('./load.js')

const scripts = { read: '../dist/read.cjs', lint: '../dist/ats-check.cjs' }

load(scripts[workerData.task], `${workerData.task}-worker`)
  .work()
  .then(({ answered }) => answered)
  .then(keep)
