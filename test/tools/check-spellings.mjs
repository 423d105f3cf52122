/**
 * Holds the spellings of rubrics/lexicon/skills.yaml against three public lists (NOTICE): a name that stands there with
 * other capitals is printed. Fetches them with `npm pack`, so it needs the network and is no part of the tests.
 *
 *   node test/tools/check-spellings.mjs
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'

const packages = {
  'linguist-languages@9.5.0': ['package/data'],
  'devicon@2.17.0': ['package/devicon.json'],
  'simple-icons@16.37.0': ['package/data/simple-icons.json'],
}

const folder = mkdtempSync(join(tmpdir(), 'spellings-'))
try {
  const theirs = namesOf(Object.entries(packages).flatMap(([name, paths]) => titlesIn(join(fetched(name, paths), 'package'))))
  const skills = parse(readFileSync(new URL('../../rubrics/lexicon/skills.yaml', import.meta.url), 'utf8'))
  const known = skills.filter((skill) => theirs.has(skill.term.toLowerCase()))
  const others = known.filter((skill) => !theirs.get(skill.term.toLowerCase()).has(skill.term))
  for (const { term } of others) console.log(`${term}: ${[...theirs.get(term.toLowerCase())].join(', ')}`)
  console.log(`${skills.length} skills, ${known.length} in a public list, ${others.length} spelled otherwise there`)
} finally {
  rmSync(folder, { recursive: true })
}

function fetched(name, paths) {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', name, '--json', '--silent', '--pack-destination', folder], { encoding: 'utf8' }),
  )
  const into = mkdtempSync(join(folder, 'package-'))
  execFileSync('tar', ['xzf', join(folder, filename), '-C', into, ...paths])
  return into
}

/** The spellings of each name, by the name in small letters. */
function namesOf(names) {
  const all = new Map()
  for (const name of names) {
    const key = name.toLowerCase()
    all.set(key, (all.get(key) ?? new Set()).add(name))
  }
  return all
}

function titlesIn(folder) {
  const entries = readdirSync(folder)
  if (entries.includes('devicon.json')) return JSON.parse(readFileSync(join(folder, 'devicon.json'), 'utf8')).flatMap((tool) => tool.altnames.filter((name) => /[A-Z]/.test(name)))
  const data = join(folder, 'data')
  if (readdirSync(data).includes('simple-icons.json')) {
    const icons = JSON.parse(readFileSync(join(data, 'simple-icons.json'), 'utf8'))
    return (icons.icons ?? icons).map((icon) => icon.title)
  }
  return readdirSync(data).flatMap((file) => /"?name"?: ?["']([^"']+)["']/.exec(readFileSync(join(data, file), 'utf8'))?.[1] ?? [])
}
