/** Every built-in check: one import and one line each. The order is that of the documentation. */
import type { Rule } from '../rule.js'
import { baseline as bulletBaseline } from './bullet/baseline.js'
import { count as bulletCount } from './bullet/count.js'
import { implausible as bulletImplausible } from './bullet/implausible.js'
import { length as bulletLength } from './bullet/length.js'
import { metric as bulletMetric } from './bullet/metric.js'
import { openingVerb as bulletOpeningVerb } from './bullet/opening-verb.js'
import { passive as bulletPassive } from './bullet/passive.js'
import { punctuation as bulletPunctuation } from './bullet/punctuation.js'
import { repetition as bulletRepetition } from './bullet/repetition.js'
import { tense as bulletTense } from './bullet/tense.js'
import { toolList as bulletToolList } from './bullet/tool-list.js'
import { vague as bulletVague } from './bullet/vague.js'
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
import { generator as fileGenerator } from './file/generator.js'
import { metadata as fileMetadata } from './file/metadata.js'
import { name as fileName } from './file/name.js'
import { readable as fileReadable } from './file/readable.js'
import { size as fileSize } from './file/size.js'
import { tagging as fileTagging } from './file/tagging.js'
import { type as fileType } from './file/type.js'
import { instructions as hiddenInstructions } from './hidden/instructions.js'
import { invisibleText as hiddenInvisibleText } from './hidden/invisible-text.js'
import { placeholder as hiddenPlaceholder } from './hidden/placeholder.js'
import { stuffing as hiddenStuffing } from './hidden/stuffing.js'
import { columns as layoutColumns } from './layout/columns.js'
import { consistency as layoutConsistency } from './layout/consistency.js'
import { contrast as layoutContrast } from './layout/contrast.js'
import { fontSize as layoutFontSize } from './layout/font-size.js'
import { headerFooter as layoutHeaderFooter } from './layout/header-footer.js'
import { margins as layoutMargins } from './layout/margins.js'
import { orphanHeading as layoutOrphanHeading } from './layout/orphan-heading.js'
import { pageCount as layoutPageCount } from './layout/page-count.js'
import { photo as layoutPhoto } from './layout/photo.js'
import { ratingBars as layoutRatingBars } from './layout/rating-bars.js'
import { runningHeader as layoutRunningHeader } from './layout/running-header.js'
import { tables as layoutTables } from './layout/tables.js'
import { textAsImage as layoutTextAsImage } from './layout/text-as-image.js'
import { textBox as layoutTextBox } from './layout/text-box.js'
import { discretion as linkDiscretion } from './link/discretion.js'
import { target as linkTarget } from './link/target.js'
import { visible as linkVisible } from './link/visible.js'
import { birthDate as privacyBirthDate } from './privacy/birth-date.js'
import { family as privacyFamily } from './privacy/family.js'
import { health as privacyHealth } from './privacy/health.js'
import { identityNumber as privacyIdentityNumber } from './privacy/identity-number.js'
import { photo as privacyPhoto } from './privacy/photo.js'
import { salary as privacySalary } from './privacy/salary.js'
import { secret as privacySecret } from './privacy/secret.js'
import { streetAddress as privacyStreetAddress } from './privacy/street-address.js'
import { thirdParty as privacyThirdParty } from './privacy/third-party.js'
import { abbreviation as proseAbbreviation } from './prose/abbreviation.js'
import { cliche as proseCliche } from './prose/cliche.js'
import { filler as proseFiller } from './prose/filler.js'
import { firstPerson as proseFirstPerson } from './prose/first-person.js'
import { inclusive as proseInclusive } from './prose/inclusive.js'
import { machinePhrases as proseMachinePhrases } from './prose/machine-phrases.js'
import { regionalSpelling as proseRegionalSpelling } from './prose/regional-spelling.js'
import { sentence as proseSentence } from './prose/sentence.js'
import { spelling as proseSpelling } from './prose/spelling.js'
import { technicalNames as proseTechnicalNames } from './prose/technical-names.js'
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
  fileGenerator,
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
  hiddenInstructions,
  hiddenInvisibleText,
  hiddenPlaceholder,
  hiddenStuffing,
  layoutColumns,
  layoutConsistency,
  layoutContrast,
  layoutFontSize,
  layoutHeaderFooter,
  layoutMargins,
  layoutOrphanHeading,
  layoutPageCount,
  layoutPhoto,
  layoutRatingBars,
  layoutRunningHeader,
  layoutTables,
  layoutTextAsImage,
  layoutTextBox,
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
  bulletBaseline,
  bulletCount,
  bulletImplausible,
  bulletLength,
  bulletMetric,
  bulletOpeningVerb,
  bulletPassive,
  bulletPunctuation,
  bulletRepetition,
  bulletTense,
  bulletToolList,
  bulletVague,
  proseCliche,
  proseFirstPerson,
  privacyBirthDate,
  privacyFamily,
  privacyHealth,
  privacyIdentityNumber,
  privacyPhoto,
  privacySalary,
  privacySecret,
  privacyStreetAddress,
  privacyThirdParty,
  proseAbbreviation,
  proseFiller,
  proseInclusive,
  proseMachinePhrases,
  proseRegionalSpelling,
  proseSentence,
  proseTechnicalNames,
  proseSpelling,
] as readonly Rule[]
