import { fold } from '../../../../shared/domain/reading/fold.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/money-unit.ts'

/** What a text says of counts that are not those of incidents, one by one: the rule of the problem that tells it. */
export type CountWord = 'scaled' | 'money' | 'derived' | 'foreseen'

/** Counts that are divided by those of people. */
const PER_HEAD =
  /(?<!\p{L})(?:(?:pour|par|per) (?:10{0,2}[. ]?000|mille|duizend) )?(?:(?<=000 |mille |duizend )(?:habitants|inwoners|inhabitants)|(?:par|per) (?:habitant|inwoner|inhabitant|capita)(?!\p{L}))/u
/** Figures that are not written one by one. */
const MULTIPLE =
  /(?<!\p{L})(?:(?:en|in) (?:milliers|duizenden|duizendtallen|thousands|centaines|honderdtallen)|(?:milliers|duizenden|thousands) (?:d'|of )?(?:incident|melding))|[x×] ?1[. ]?000(?!\d)|'000(?!\d)|\((?:milliers|duizenden|duizendtallen|thousands|x 1000)\)/u
/** Counts that are worked out of others: of all years so far, or for each month. */
const DERIVED = /(?<!\p{L})(?:cumul|gecumul|moyenne|gemiddel|average|running total)/u
/** The same by the time that each is of, or by the word alone. */
const AVERAGE =
  /(?<!\p{L})(?:(?:par|per) (?:jour|semaine|mois|dag|week|maand|day|month)|(?:nombres?|chiffres?) moyens?)(?!\p{L})/u
/** A title with these words, too, tells of tables of both. */
const OF_YEARS = /(?<!\p{L})(?:par|per) (?:an|annee|jaar|year)(?!\p{L})/u
/** Shares and indices: neither is a number of incidents. */
const SHARE =
  /\(%\)|(?<!\p{L})(?:en|in) (?:%|pourcents?(?!\p{L})|pourcentages?|procent|per ?cent(?!\p{L}))|(?<!\p{L})(?:pourcentages? |percentages? |parts? (?:des? |du |d')|aandeel |aandelen |shares? of |indices? (?:des? |du |d')|indexcijfers?(?!\p{L}))|(?<!\d)\d{4} ?= ?100(?!\d)/u
/** A title with these words, too, tells of a table that has counts beside them. */
const OF_COUNTS = /(?<!\p{L})(?:nombres?|aantal(?:len)?|numbers?|chiffres?|cijfers?)(?!\p{L})/u
/** Numbers that nobody has counted: what is aimed at, expected or estimated. */
const FORESEEN =
  /(?<!\p{L})(?:objectifs?|doelstelling(?:en)?|streefcijfers?|targets?|estimations?|estimees?|estimes?|ramingen?|raming|geraamde?|schatting(?:en)?|geschatte?|estimates?|estimated|previsions?|projections?|projecties?|prognoses?|verwachte?|vooruitzichten?|forecasts?|expected)(?!\p{L})/u
const EURO = /€|(?<!\p{L})euros?(?!\p{L})|(?<!\p{L})[km]?eur(?!\p{L})/u

/** True for a text that says that counts are in thousands, or for so many people. */
export function isScaled(text: string): boolean {
  return PER_HEAD.test(fold(text)) || isMultiple(text)
}

/** True for a text that says that figures are in thousands. */
export function isMultiple(text: string): boolean {
  return MULTIPLE.test(fold(text))
}

/** True for a title that says that figures are averages of shorter periods, be each of them of a year. */
export function isAverage(text: string): boolean {
  const folded = fold(text)
  return AVERAGE.test(folded) && !OF_YEARS.test(folded)
}

/** True for a title that says that figures are shares or indices, and speaks of no counts. */
export function isShare(text: string): boolean {
  const folded = fold(text)
  return SHARE.test(folded) && !OF_COUNTS.test(folded)
}

/** True for a title that says that counts are sums so far, or averages. */
export function isDerived(text: string): boolean {
  return DERIVED.test(fold(text))
}

const FORESEEN_WORD =
  /^(?:estimations?|estimee?s?|raming|ramingen|geraamd|schatting|geschat|estimated?|previsions?|prevue?s?|projections?|projectie|prognose|verwacht|forecast|expected|planned|gepland|objectifs?|cibles?|doel|doelstelling|streefcijfer|streefwaarde|targets?)$/

/** True for such a word alone, as a column beside a figure says of what kind it is. */
export function isForeseenWord(text: string): boolean {
  return FORESEEN_WORD.test(fold(text))
}

/** A line on where figures come from, or on people, of whom there may be estimates. */
const OF_OTHERS =
  /^(?:sources?|bron(?:nen)?)(?!\p{L})|(?<!\p{L})(?:population|bevolking|habitants|inwoners|inhabitants)/u

/** True for a title that says that nobody has counted. */
export function isForeseen(text: string): boolean {
  const folded = fold(text)
  return FORESEEN.test(folded) && !OF_OTHERS.test(folded)
}

/** Why the header of a column of counts tells that they are not written one by one; `null` where it does not. */
export function scaleOfHeader(header: string): Extract<CountWord, 'scaled' | 'money'> | null {
  const folded = fold(header)
  if (EURO.test(folded)) return 'money'
  const unit = unitOfHeader(header)?.unit ?? 'unclear'
  return isScaled(header) || (unit !== 'unclear' && unit !== 'cent') ? 'scaled' : null
}
