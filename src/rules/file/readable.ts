import { defineRule, fail, pass } from '../../rule.js'

export const readable = defineRule({
  id: 'file/readable',
  title: 'The file is what its name says and opens without damage',
  why: 'A system that cannot open a file shows an empty application, and nobody tells the sender.',
  fix: 'Export the resume again as PDF or DOCX and open the new file once before sending it.',
  severity: 'error',
  options: {},
  examples: [
    { name: 'a whole file', score: 1, resume: 'Ada Lovelace' },
    {
      name: 'a file with damaged pages',
      score: 0,
      says: ['Page 2 is damaged and could not be read.'],
      resume: 'Ada Lovelace',
      document: {
        problems: [
          { id: 'file/readable', severity: 'warning', message: 'Page 2 is damaged and could not be read.', page: 2 },
        ],
      },
    },
  ],
  check({ document }) {
    const problems = document.problems.filter((problem) => problem.id === 'file/readable')
    return problems.length === 0
      ? pass
      : fail(problems.map(({ message, fix, severity }) => ({ message, fix, severity })))
  },
})
