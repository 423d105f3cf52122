import { phraseRule } from '../../listed.js'

export const filler = phraseRule({
  id: 'prose/filler',
  title: 'No words that say nothing',
  why: 'Room is short; “in order to” takes three words for one.',
  fix: 'Write the short form.',
  severity: 'note',
  list: 'fillers',
  examples: [
    {
      name: 'plain words',
      score: 1,
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Split the monolith to release each part alone`,
    },
    {
      name: 'in order to, on a daily basis',
      score: 0,
      says: ['“in order to” says no more than “to”.', '“on a daily basis” says no more than “daily”.'],
      resume: `
        Jane Doe
        EXPERIENCE
        Engineer, Acme, Jan 2020 - Dec 2022
        - Split the monolith in order to release each part alone
        - Checked the backups on a daily basis`,
    },
    { name: 'nothing to read', score: null, resume: '' },
  ],
  tell: (said, instead) =>
    instead === ''
      ? { message: `${said} can go.`, fix: `Leave ${said} out.` }
      : { message: `${said} says no more than ${instead}.`, fix: `Write ${instead}.` },
})
