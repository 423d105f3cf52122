import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'

export const visible = defineRule({
  id: 'link/visible',
  title: 'Links show their address',
  why: 'Text extraction keeps the words and drops the target: an icon or "click here" leaves nothing behind.',
  fix: 'Write the address itself, for example github.com/name.',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'the address is the text',
      score: 1,
      resume: 'Ada',
      page: { links: [{ target: 'https://github.com/ada', text: 'github.com/ada' }] },
    },
    {
      name: 'a title as link',
      score: 1,
      resume: 'Ada',
      page: { links: [{ target: 'https://example.com/paper', text: 'Notes on the Engine' }] },
    },
    {
      name: 'an icon',
      score: 0,
      says: ['A link to github.com/ada has no text: only an icon or a picture carries it.'],
      resume: 'Ada',
      page: { links: [{ target: 'https://github.com/ada', text: '' }] },
    },
    {
      name: 'the address stands elsewhere',
      score: 1,
      resume: 'Ada\ngithub.com/ada',
      page: { links: [{ target: 'https://github.com/ada', text: '' }] },
    },
    {
      name: 'click here',
      score: 0,
      says: ['The link “click here” shows nothing of github.com/ada.'],
      resume: 'Ada',
      page: { links: [{ target: 'https://github.com/ada', text: 'click here' }] },
    },
    { name: 'no links', score: null, resume: 'Ada' },
  ],
  check({ document }, _options, lexicon) {
    const links = document.pages.flatMap((page) => page.links).filter((link) => /^https?:/i.test(link.target))
    if (links.length === 0) return skip('there are no links')
    const text = document.pages.flatMap((page) => page.lines.map((line) => line.text.toLowerCase())).join('\n')
    const empty = new Set(lexicon.lists['empty-link-words'] ?? [])
    const targets = new Map(links.map((link) => [bare(link.target), link]))
    return verdict(
      [...targets].flatMap(([address, link]) => {
        const words = link.text
          .trim()
          .toLowerCase()
          .replace(/[.:!]+$/, '')
        if (text.includes(address.toLowerCase())) return []
        if (!/[\p{L}\p{N}]/u.test(words)) {
          // Another link to the same place may carry words.
          if (links.some((other) => bare(other.target) === address && /\p{L}{2}/u.test(other.text))) return []
          return [
            { message: `A link to ${address} has no text: only an icon or a picture carries it.`, match: address },
          ]
        }
        return empty.has(words)
          ? [{ message: `The link ${quote(link.text)} shows nothing of ${address}.`, match: link.text }]
          : []
      }),
    )
  },
})

const bare = (target: string): string => target.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/?#]+$/, '')
