import { linesOf, placeInLine } from '../../resume.js'
import { defineRule, skip, verdict } from '../../rule.js'
import { matchesIn } from '../../text/index.js'

export const streetAddress = defineRule({
  id: 'privacy/street-address',
  title: 'City and region are enough of an address',
  why: 'A street tells strangers where you live, and no employer needs it before a contract. (One parser uses it for searches by distance.)',
  fix: 'Leave city and country.',
  source: 'Textkernel Resume Quality 213 asks for it; configurable for that reason',
  severity: 'note',
  options: {},
  examples: [
    { name: 'a city', score: 1, resume: 'Ada Lovelace\nLondon, UK' },
    {
      name: 'a street',
      score: 0,
      says: ['“12 St James Square” is a street address.'],
      resume: 'Ada Lovelace\n12 St James Square, London',
    },
    { name: 'an empty document', score: null, resume: '' },
  ],
  check({ document, sections, blocks }) {
    const lines = linesOf(document)
    if (lines.length === 0) return skip('there is no text')
    // Only among the contact details: "Wall Street" in a bullet is nobody's home.
    const first = sections.findIndex((section) => section.heading !== null && section.kind !== 'contact')
    const end = first < 0 ? 8 : (blocks[sections[first]?.blocks[0] ?? 0]?.lines[0] ?? 8)
    return verdict(
      lines
        .filter((line) => line.number < end)
        .flatMap((line) =>
          matchesIn(line.text, street)
            .slice(0, 1)
            .map((match) => ({
              message: `“${match[0]}” is a street address.`,
              place: placeInLine(line, match.index, match.index + match[0].length),
              match: match[0],
            })),
        ),
    )
  },
})

/** A number and a street, as English, German and Romance languages write it. */
const street =
  /\b\d{1,5}[a-z]? (?:\p{Lu}[\p{L}'.]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Sq|Way|Terrace|Place)\b|\b\p{Lu}\p{L}+(?:straße|strasse|str\.|weg|allee|gasse) \d{1,4}[a-z]?\b|\b\d{1,4},? (?:rue|avenue|boulevard|calle|via|rua) (?:\p{L}+[ ']){0,3}\p{Lu}\p{L}+/gu
