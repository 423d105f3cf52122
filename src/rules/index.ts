/** Every built-in check: one import and one line each. The order is that of the documentation. */
import type { Rule } from '../rule.js'
import { metric as bulletMetric } from './bullet/metric.js'
import { openingVerb as bulletOpeningVerb } from './bullet/opening-verb.js'
import { passive as bulletPassive } from './bullet/passive.js'
import { agreement as contactAgreement } from './contact/agreement.js'
import { email as contactEmail } from './contact/email.js'
import { location as contactLocation } from './contact/location.js'
import { name as contactName } from './contact/name.js'
import { phone as contactPhone } from './contact/phone.js'
import { profile as contactProfile } from './contact/profile.js'
import { ambiguous as dateAmbiguous } from './date/ambiguous.js'
import { claim as dateClaim } from './date/claim.js'
import { format as dateFormat } from './date/format.js'
import { gap as dateGap } from './date/gap.js'
import { logic as dateLogic } from './date/logic.js'
import { month as dateMonth } from './date/month.js'
import { overlap as dateOverlap } from './date/overlap.js'
import { range as dateRange } from './date/range.js'
import { stale as dateStale } from './date/stale.js'
import { activeContent as fileActiveContent } from './file/active-content.js'
import { encryption as fileEncryption } from './file/encryption.js'
import { metadata as fileMetadata } from './file/metadata.js'
import { name as fileName } from './file/name.js'
import { readable as fileReadable } from './file/readable.js'
import { size as fileSize } from './file/size.js'
import { tagging as fileTagging } from './file/tagging.js'
import { type as fileType } from './file/type.js'
import { invisibleText as hiddenInvisibleText } from './hidden/invisible-text.js'
import { discretion as linkDiscretion } from './link/discretion.js'
import { target as linkTarget } from './link/target.js'
import { visible as linkVisible } from './link/visible.js'
import { cliche as proseCliche } from './prose/cliche.js'
import { firstPerson as proseFirstPerson } from './prose/first-person.js'
import { chronology as sectionChronology } from './section/chronology.js'
import { duplicate as sectionDuplicate } from './section/duplicate.js'
import { empty as sectionEmpty } from './section/empty.js'
import { entry as sectionEntry } from './section/entry.js'
import { heading as sectionHeading } from './section/heading.js'
import { highSchool as sectionHighSchool } from './section/high-school.js'
import { order as sectionOrder } from './section/order.js'
import { references as sectionReferences } from './section/references.js'
import { required as sectionRequired } from './section/required.js'
import { summary as sectionSummary } from './section/summary.js'
import { brokenAddress as textBrokenAddress } from './text/broken-address.js'
import { decodable as textDecodable } from './text/decodable.js'
import { gluedWords as textGluedWords } from './text/glued-words.js'
import { hyphenation as textHyphenation } from './text/hyphenation.js'
import { letterSpacing as textLetterSpacing } from './text/letter-spacing.js'
import { ligatures as textLigatures } from './text/ligatures.js'
import { lookAlikes as textLookAlikes } from './text/look-alikes.js'
import { present as textPresent } from './text/present.js'
import { privateGlyphs as textPrivateGlyphs } from './text/private-glyphs.js'
import { punctuation as textPunctuation } from './text/punctuation.js'
import { readingOrder as textReadingOrder } from './text/reading-order.js'

export const rules: readonly Rule[] = [
  fileActiveContent,
  fileEncryption,
  fileMetadata,
  fileName,
  fileReadable,
  fileSize,
  fileTagging,
  fileType,
  textBrokenAddress,
  textDecodable,
  textGluedWords,
  textHyphenation,
  textLetterSpacing,
  textLigatures,
  textLookAlikes,
  textPresent,
  textPrivateGlyphs,
  textPunctuation,
  textReadingOrder,
  hiddenInvisibleText,
  sectionChronology,
  sectionDuplicate,
  sectionEmpty,
  sectionEntry,
  sectionHeading,
  sectionHighSchool,
  sectionOrder,
  sectionReferences,
  sectionRequired,
  sectionSummary,
  contactAgreement,
  contactEmail,
  contactLocation,
  contactName,
  contactPhone,
  contactProfile,
  linkDiscretion,
  linkTarget,
  linkVisible,
  dateAmbiguous,
  dateClaim,
  dateFormat,
  dateGap,
  dateLogic,
  dateMonth,
  dateOverlap,
  dateRange,
  dateStale,
  bulletMetric,
  bulletOpeningVerb,
  bulletPassive,
  proseCliche,
  proseFirstPerson,
] as readonly Rule[]
