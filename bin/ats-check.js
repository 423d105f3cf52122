#!/usr/bin/env node
import { main } from '../dist/cli/main.js'
import { onProcess } from '../dist/cli/process.js'

process.exitCode = await main(process.argv.slice(2), onProcess())
