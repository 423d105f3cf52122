/** The documentation of the built-in checks, made from the checks themselves: src/rules/README.md. */
import { partOf, type Rule } from '../rule.js'
import { languageName } from '../text/index.js'

export function rulesPage(rules: readonly Rule[]): string {
  const families = [...new Set(rules.map(familyOf))]
  return [
    '# Built-in checks',
    '',
    'Made from the checks themselves by `npm run docs`; a test keeps it true. `ats-check explain ID` prints one with its',
    'examples. Severities and options are what holds until a rubric or the config says otherwise.',
    '',
    ...families.flatMap((family) => [
      '',
      `## ${family}/`,
      '',
      ...table(rules.filter((rule) => familyOf(rule) === family)),
    ]),
    '',
  ].join('\n')
}

const familyOf = ({ id }: Rule): string => id.split('/')[0] ?? ''

function table(rules: readonly Rule[]): string[] {
  const rows = rules.map((rule) => {
    const options = Object.entries(rule.options).map(
      ([name, option]) => `\`${name}: ${JSON.stringify(option.default)}\``,
    )
    const about = `${rule.title}. ${rule.why}${readsOnly(rule)}`
    return [`\`${rule.id}\``, rule.severity, partOf(rule.id), about, options.join(' ')].map(cell)
  })
  const head = ['check', 'severity', 'part', 'holds when, and why', 'options']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
}

const readsOnly = ({ language }: Rule): string =>
  language === undefined ? '' : ` (Resumes in ${languageName(language)} only.)`

const cell = (text: string): string => text.replaceAll('|', '\\|').replace(/\s+/g, ' ')
