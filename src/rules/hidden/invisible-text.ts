import { defineRule, skip, verdict } from '../../rule.js'
import { quote } from '../../text/index.js'
import type { HiddenReason } from '../../types.js'

export const invisibleText = defineRule({
  id: 'hidden/invisible-text',
  title: 'Everything that is in the file can be seen',
  why: 'Recruiters and parsers see hidden words as soon as the text is extracted; it is read as an attempt to deceive.',
  fix: 'Remove the hidden text; what is true can stand where it is seen.',
  severity: 'error',
  options: {},
  examples: [
    { name: 'nothing hidden', score: 1, resume: 'Ada Lovelace', document: { format: 'pdf' } },
    {
      name: 'white on white',
      score: 0,
      says: ['Hidden text on page 1 (in the colour of what is painted under it): “Kubernetes Kafka Java”.'],
      resume: 'Ada Lovelace',
      document: { format: 'pdf', hidden: [{ reason: 'white-on-white', text: 'Kubernetes Kafka Java', page: 1 }] },
    },
    {
      name: 'the text layer of a scan, and the reading of an icon',
      score: 1,
      resume: 'Ada Lovelace',
      document: {
        format: 'pdf',
        hidden: [
          { reason: 'ocr-layer', text: 'Ada Lovelace', page: 1 },
          { reason: 'actual-text', text: 'Phone', page: 1 },
        ],
      },
    },
    { name: 'plain text', score: null, resume: 'Ada Lovelace' },
  ],
  check({ document }) {
    if (document.format === 'text' || document.format === 'markdown') return skip('plain text hides nothing')
    const hidden = document.hidden.filter(
      ({ reason, text }) => reasons[reason] !== undefined && /[\p{L}\p{N}]/u.test(text),
    )
    return verdict(
      hidden.map(({ reason, text, page }) => ({
        message: `Hidden text on page ${page} (${reasons[reason]}): ${quote(text)}.`,
        match: text,
      })),
    )
  },
})

/** How each is hidden. A scan's text layer and the reading that a file gives for an icon are no tricks. */
const reasons: Readonly<Partial<Record<HiddenReason, string>>> = {
  'render-mode': 'drawn with an invisible pen',
  transparent: 'transparent',
  tiny: 'too small to be read',
  squeezed: 'squeezed to nothing',
  'off-page': 'outside the page',
  clipped: 'cut away by a mask',
  covered: 'under a painted box',
  'behind-image': 'behind a picture',
  'white-on-white': 'in the colour of what is painted under it',
  'low-contrast': 'almost in the colour of what is painted under it',
  layer: 'on a layer that is switched off',
  vanish: 'marked as hidden in Word',
}
