import { defineRule, skip, verdict, words } from '../../rule.js'

export const discretion = defineRule({
  id: 'link/discretion',
  title: 'No link shows what an earlier employer keeps to itself',
  why: "A public repository with an employer's name or internal code tells the next employer how theirs would be treated.",
  fix: 'Link only what you may show; describe the rest in words.',
  severity: 'note',
  options: { confidential: words([]) },
  examples: [
    {
      name: 'own work',
      score: 1,
      resume: 'Ada\ngithub.com/ada/engine',
      options: { confidential: ['internal'] },
      page: { links: [{ target: 'https://github.com/ada/engine', text: '' }] },
    },
    {
      name: 'named by the rubric',
      score: 0,
      says: ['The link github.com/ada/acme-internal-billing looks like work that belongs to an employer: “internal”.'],
      resume: 'Ada',
      options: { confidential: ['internal'] },
      page: { links: [{ target: 'https://github.com/ada/acme-internal-billing', text: '' }] },
    },
    { name: 'the rubric names nothing', score: null, resume: 'Ada' },
  ],
  check({ document, contact }, { confidential }) {
    if (confidential.length === 0) return skip('this rubric calls nothing confidential')
    const targets = [
      ...document.pages.flatMap((page) => page.links.map((link) => link.target)),
      ...contact.urls.map((url) => url.text),
    ]
    const code = [...new Set(targets.map((target) => target.replace(/^https?:\/\/(?:www\.)?/i, '')))].filter((target) =>
      hosts.test(target),
    )
    return verdict(
      code.flatMap((target) => {
        const word = confidential.find((entry) =>
          target
            .toLowerCase()
            .split(/[^a-z0-9]+/)
            .includes(entry.toLowerCase()),
        )
        return word === undefined
          ? []
          : [{ message: `The link ${target} looks like work that belongs to an employer: “${word}”.`, match: target }]
      }),
    )
  },
})

const hosts = /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/./i
