import { phraseRule } from '../../listed.js'

export const inclusive = phraseRule({
  id: 'prose/inclusive',
  title: 'Words that leave nobody out',
  why: 'Many employers have replaced these words in their own texts; a plain one says the same.',
  fix: 'Use the plain word.',
  severity: 'note',
  list: 'inclusive',
  exceptions: 'inclusive-exceptions',
  examples: [
    {
      name: 'plain words',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Kept the allowlist and flew unmanned aerial vehicles`,
    },
    {
      name: 'whitelist, man-hours',
      score: 0,
      says: ['“whitelist”: many write “allowlist” now.', '“man-hours”: many write “person-hours” now.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Kept the whitelist of the mail gateway
        - Saved 300 man-hours a year`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  tell: (said, instead) => ({
    message: `${said}: many write ${instead} now.`,
    fix: `Write ${instead}, unless it is a name.`,
  }),
})
