/** `ats-check rubric test [name...]`: the tests that rubrics carry, through the whole line. */
import { dirname, resolve } from 'node:path'
import { readSource } from '../files/read.js'
import { listRubrics } from '../files/rubrics.js'
import { grade } from '../grade.js'
import { judge } from '../judge.js'
import { parse } from '../parse/index.js'
import { read } from '../readers/index.js'
import { loadRubric, type SelfTestContext, type SelfTestRun, testRubric } from '../rubric/index.js'
import { InputError } from '../types.js'
import { clean, guarded } from '../writers/clean.js'
import { plural } from '../writers/counts.js'
import { problemsText } from './errors.js'
import { type Knowledge, knowledge } from './knowledge.js'
import type { Terminal } from './terminal.js'

/** 0 when all hold; 1 when one fails, or with `coverage` when an item is not held by any. */
export async function testRubrics(names: readonly string[], coverage: boolean, terminal: Terminal): Promise<number> {
  const known = await knowledge(terminal)
  const all = names.length > 0 ? names : listRubrics(known.folders).map(({ name }) => name)
  let failed = false
  for (const name of all) {
    const run = await testRubric(loadRubric(name, known.finder, known.context), contextOf(known, terminal))
    const wrong = run.tests.some((test) => !test.passed) || (coverage && run.uncovered.length > 0)
    failed ||= wrong
    terminal.stdout.write(guarded(clean(runText(run, coverage, wrong))))
  }
  return failed ? 1 : 0
}

function contextOf({ context }: Knowledge, { cwd }: Terminal): SelfTestContext {
  return {
    ...context,
    resumeOfFile: async (file, rubricPath) => {
      if (rubricPath.startsWith('bundled:')) throw new InputError(`a bundled rubric cannot name the file "${file}"`)
      const source = readSource(file, dirname(resolve(cwd, rubricPath)))
      return parse(await read(source), context.lexicon)
    },
    scoreOf: (resume, rubric) => grade(judge(resume, rubric.checks), rubric.scoring).score,
  }
}

function runText({ rubric, tests, uncovered }: SelfTestRun, coverage: boolean, wrong: boolean): string {
  const failures = tests.filter((test) => !test.passed)
  const details = failures.map((test) => `FAIL  ${rubric}: ${test.name}\n${problemsText(test.failures)}\n\n`)
  const gaps = coverage && uncovered.length > 0 ? `${problemsText(uncovered)}\n\n` : ''
  const covered = coverage
    ? `, ${uncovered.length === 0 ? 'every item covered' : `${plural(uncovered.length, 'gap')} in coverage`}`
    : ''
  const counts = `${tests.length - failures.length} of ${plural(tests.length, 'test')} passed${covered}`
  return `${details.join('')}${gaps}${wrong ? 'FAIL' : 'ok  '}  ${rubric}: ${counts}\n`
}
