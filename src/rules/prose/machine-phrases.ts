import { phraseRule } from '../../listed.js'

export const machinePhrases = phraseRule({
  id: 'prose/machine-phrases',
  title: 'It sounds like you, not like a language model',
  why: 'Readers who see many generated texts know these words; people use them too, so this is off until you ask for it.',
  fix: 'Say it as you would say it aloud.',
  severity: 'off',
  list: 'machine-phrases',
  examples: [
    {
      name: 'plain words',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Wrote the importer and ran it for a year`,
    },
    {
      name: 'seamlessly leveraged',
      score: 0,
      says: ['“seamlessly” reads like generated text.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Integrated payments seamlessly`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  tell: (said) => ({ message: `${said} reads like generated text.` }),
})
