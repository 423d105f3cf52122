/** A result for a public log: what points to the person, and every quote of the resume, is masked. */
import type { FileResult, ReportFinding, Resume } from './types.js'

const mask = '***'

/** Rules, points, places and the rubric's own words stay. */
export function redact(result: FileResult, resume: Resume): FileResult {
  const masked = maskOf(resume, result)
  return {
    ...result,
    file: maskPath(result.file, resume),
    findings: result.findings.map((finding) => maskFinding(finding, masked)),
    fixes: result.fixes.map((fix) => ({ ...fix, title: masked(fix.title) })),
    skipped: result.skipped.map((check) => ({ ...check, because: masked(check.because) })),
  }
}

function maskFinding({ excerpt: _, ...finding }: ReportFinding, masked: (text: string) => string): ReportFinding {
  return {
    ...finding,
    message: masked(finding.message),
    ...(finding.fix === undefined ? {} : { fix: masked(finding.fix) }),
    ...(finding.match === undefined ? {} : { match: mask }),
  }
}

/** What the parser found to be personal, what looks like an address, and words in quotes that the resume has. */
function maskOf(resume: Resume, { keywords }: FileResult): (text: string) => string {
  const words = resume.text.text.toLowerCase()
  const known = new Set(keywords.map((keyword) => keyword.term.toLowerCase()))
  const isQuoted = (quote: string): boolean => {
    const plain = quote
      .replace(/[….]+$/, '')
      .trim()
      .toLowerCase()
    return plain !== '' && words.includes(plain) && !known.has(plain)
  }
  const personal = personalWords(resume)
  return (text) =>
    text
      .replace(/“([^”]*)”/g, (all, quote: string) => (isQuoted(quote) ? `“${mask}”` : all))
      .replace(/"([^"]*)"/g, (all, quote: string) => (isQuoted(quote) ? `"${mask}"` : all))
      .replace(personal, mask)
      .replace(/[\w.+-]{1,64}@[\w-]{1,64}(\.[\w-]{1,64}){1,5}/g, mask)
      .replace(/\b(?:https?:\/\/|www\.)\S+/gi, mask)
      .replace(/\+?\d[\d ().-]{6,18}\d/g, mask)
}

/** Every contact value as a whole, and each word of the name; the longer first. */
function personalWords({ contact }: Resume): RegExp {
  const values = [contact.name, contact.location, ...contact.emails, ...contact.phones, ...contact.urls]
  const whole = values.flatMap((value) => value?.text ?? [])
  const all = [...new Set([...whole, ...nameWords(contact)])].filter((word) => word.length > 1)
  if (all.length === 0) return /(?!)/
  const escaped = all.sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'giu')
}

const nameWords = ({ name }: Resume['contact']): string[] =>
  (name?.text.match(/[\p{L}\p{M}']+/gu) ?? []).filter((word) => word.length > 1)

/** `resumes/ada-lovelace.pdf` → `resumes/***-***.pdf`: words of the name, with and without their accents. */
function maskPath(path: string, { contact }: Resume): string {
  const plain = (word: string): string => word.normalize('NFKD').replace(/\p{M}/gu, '')
  const words = nameWords(contact).flatMap((word) => [word, plain(word)])
  if (words.length === 0) return path
  const name = new RegExp(`(?<!\\p{L})(?:${[...new Set(words)].join('|')})(?!\\p{L})`, 'giu')
  return path.normalize('NFC').replace(name, mask)
}
