import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { Finding, Lexicon, Link, Severity } from '../../types.js'

export const target = defineRule({
  id: 'link/target',
  title: 'Links lead where they say, openly',
  why: 'A link that leads elsewhere, to the own computer or through a shortener is not followed, or is followed with distrust.',
  fix: 'Link the address itself, with https and without tracking.',
  severity: 'warning',
  options: {},
  examples: [
    {
      name: 'as shown',
      score: 1,
      resume: '[github.com/ada](https://github.com/ada)',
      document: { format: 'markdown' },
      page: { links: [{ target: 'https://github.com/ada', text: 'github.com/ada' }] },
    },
    {
      name: 'a file of the own computer',
      score: 0,
      says: ['The link “portfolio” leads to a place that only your computer reaches: file:///home/ada/index.html'],
      resume: 'Ada',
      page: { links: [{ target: 'file:///home/ada/index.html', text: 'portfolio' }] },
    },
    {
      name: 'another address than the one shown',
      score: 0,
      says: ['The link shows “github.com/ada” and leads to github.com/grace.'],
      resume: 'Ada',
      page: { links: [{ target: 'https://github.com/grace', text: 'github.com/ada' }] },
    },
    {
      name: 'a shortener',
      score: 0,
      says: ['The link “my work” goes through bit.ly, which hides where it leads.'],
      resume: 'Ada',
      page: { links: [{ target: 'https://bit.ly/3xyz', text: 'my work' }] },
    },
    {
      name: 'without encryption',
      score: 0,
      says: ['The link to http://ada.example is not encrypted: browsers warn before they open it.'],
      resume: 'Ada',
      page: { links: [{ target: 'http://ada.example', text: 'ada.example' }] },
    },
    { name: 'no links', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document, contact }, _options, lexicon) {
    const links = unique([...document.pages.flatMap((page) => page.links), ...contact.links])
    if (links.length === 0) return skip('there are no links')
    return verdict([...links.flatMap((link) => faultOf(link, lexicon)), ...unencrypted(links)])
  },
})

const unique = (links: readonly Link[]): Link[] => [...new Map(links.map((l) => [`${l.target} ${l.text}`, l])).values()]

function faultOf(link: Link, { lists }: Lexicon): Finding[] {
  const found = (message: string, severity?: Severity): Finding[] => [
    { message, match: link.text || link.target, severity },
  ]
  const name = link.text === '' ? 'without text' : quote(link.text)
  if (/^(?:mailto|tel|sms):/i.test(link.target)) return []
  if (/^file:|^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|192\.168\.|10\.)/i.test(link.target)) {
    return found(`The link ${name} leads to a place that only your computer reaches: ${link.target}`)
  }
  const url = parsed(link.target)
  if (url === undefined)
    return /^[#/]/.test(link.target) ? [] : found(`The link ${name} has a malformed address: ${quote(link.target)}.`)
  const host = url.hostname.replace(/^www\./, '')
  if (lists['link-shorteners']?.includes(host))
    return found(`The link ${name} goes through ${host}, which hides where it leads.`)
  const shown = shownAddress(link.text)
  if (shown !== undefined && !sameAddress(shown, url)) {
    return found(
      `The link shows “${link.text.trim()}” and leads to ${host}${url.pathname === '/' ? '' : url.pathname}.`,
    )
  }
  const tracking = [...url.searchParams.keys()].find((key) => lists['tracking-parameters']?.includes(key.toLowerCase()))
  if (tracking !== undefined) return found(`The link ${name} carries a tracking parameter: ${tracking}.`, 'note')
  return []
}

/** Said once: browsers warn before a page that is not encrypted. A host of one label is nobody's page. */
function unencrypted(links: readonly Link[]): Finding[] {
  const open = [...new Set(links.map(({ target }) => target).filter((target) => /^http:\/\/[^/]+\./i.test(target)))]
  const [first, ...others] = open.filter((target) => !/^http:\/\/[\d.]+(?:[:/]|$)/.test(target))
  if (first === undefined) return []
  const more = others.length === 0 ? '' : `, and ${others.length} more like it`
  const message = `The link to ${first} is not encrypted${more}: browsers warn before they open it.`
  return [{ message, fix: 'Write https, if the page can be reached so.', match: first, severity: 'note' }]
}

/** What the words of a link say is its address, when they are one and nothing else. */
function shownAddress(text: string): URL | undefined {
  const words = text.trim()
  if (!/^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(words) || words.includes('…'))
    return undefined
  return parsed(/^https?:/i.test(words) ? words : `https://${words}`)
}

/**
 * The same host, and the one path begins with the other: "github.com" may lead to github.com/ada. What is shown may
 * also be a piece of the address, cut by a line's end or by the edge of the link.
 */
function sameAddress(shown: URL, real: URL): boolean {
  const [seen, whole] = [addressOf(shown), addressOf(real)]
  return whole.includes(seen) || seen.startsWith(whole)
}

const addressOf = ({ hostname, pathname }: URL): string =>
  `${hostname.replace(/^www\./, '')}${pathname}`.toLowerCase().replace(/\/+$/, '')

function parsed(address: string): URL | undefined {
  try {
    return new URL(/^[a-z][a-z0-9+.-]*:/i.test(address) ? address : `https://${address}`)
  } catch {
    return undefined
  }
}
