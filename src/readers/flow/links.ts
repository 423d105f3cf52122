/** Links of a line: neighbouring runs with one target are one link. */
import type { Line, Link } from '../../types.js'

export function linksOf(line: Line): Link[] {
  const links: Link[] = []
  let open: { target: string; start: number; end: number } | undefined
  const close = () => {
    if (open) links.push(linkTo(open.target, line.text.slice(open.start, open.end), line.number))
    open = undefined
  }
  for (const run of line.runs) {
    if (open && run.href === open.target) open.end = run.end
    else {
      close()
      if (run.href) open = { target: run.href, start: run.start, end: run.end }
    }
  }
  close()
  return links
}

/** Schemes that a person may follow; a target without one is relative or lacks `https://`. */
const harmless = new Set(['http', 'https', 'mailto', 'tel', 'sms', 'ftp', 'xmpp', 'skype', 'callto'])

export function linkTo(target: string, text: string, line?: number): Link {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):(?!\d)/i.exec(withoutControls(target))?.[1]?.toLowerCase()
  const unsafe = scheme !== undefined && !scheme.includes('.') && !harmless.has(scheme)
  return { target, text, ...(line !== undefined ? { line } : {}), ...(unsafe ? { unsafe: true } : {}) }
}

/** Browsers ignore tabs and line ends inside a scheme, so `java\tscript:` is one. */
const withoutControls = (target: string) =>
  [...target.slice(0, 200)].filter((character) => character > '\u001f').join('')
