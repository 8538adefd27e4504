import {
  anyOf,
  beginning,
  formsOf,
  type Lexicon,
  says,
  saysNormalised,
  whole,
  within,
} from '../../../../shared/domain/reading/lexicon.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'
import { unitOfHeader } from '../../../../shared/domain/reading/read-money-unit.ts'

export const COUNT_WORDS = {
  people: { fr: 'habitants', nl: 'inwoners', en: 'inhabitants' },
  person: { fr: 'habitant', nl: 'inwoner', en: 'inhabitant, capita' },
  thousand: { fr: 'mille', nl: 'duizend', en: 'thousand' },
  thousands: { fr: 'milliers', nl: 'duizenden, duizendtallen', en: 'thousands' },
  hundreds: { fr: 'centaines', nl: 'honderdtallen', en: 'hundreds' },
  incident: { fr: 'incident', nl: 'melding', en: 'incident' },
  /** Worked out of others: of all years so far, or for each month. */
  derived: { fr: 'cumul*, moyenne*', nl: 'gecumul*, gemiddel*', en: 'average*, running total*' },
  meanNumber: { fr: '[nombre|chiffre](s) moyen(s)', nl: 'gemiddeld(e) aantal(len)', en: 'mean number(s)' },
  /** What a title says that each figure is of: with words for years, too, it tells of tables of both. */
  time: { fr: 'jour, semaine, mois', nl: 'dag, week, maand', en: 'day, week, month' },
  year: { fr: 'an(nee)', nl: 'jaar', en: 'year' },
  percent: { fr: '%*, pourcent(s), pourcentage*', nl: 'procent*', en: 'per( )cent' },
  /** Shares and indices: neither is a number of incidents. */
  share: {
    fr: "pourcentage(s)[ ], part(s) [de(s) |du |d'], indice(s) [de(s) |du |d']",
    nl: 'aandeel[ ], aandelen[ ], indexcijfer(s)',
    en: 'percentage(s)[ ], share(s) of[ ]',
  },
  /** A title with these words, too, tells of a table that has counts beside them. */
  number: { fr: 'nombre(s), chiffre(s)', nl: 'aantal(len), cijfer(s)', en: 'number(s)' },
  /** Aimed at, expected or estimated, so that nobody has counted. */
  foreseen: {
    fr: 'objectif(s), estimation(s), estime(e)(s), prevision(s), projection(s)',
    nl: 'doelstelling(en), streefcijfer(s), raming(en), geraamd(e), schatting(en), geschat(te), projectie(s), prognose(s), verwacht(e), vooruitzicht(en)',
    en: 'target(s), estimate(s), estimated, forecast(s), expected',
  },
  /** The same as a word alone, beside a figure. */
  foreseenAlone: {
    fr: 'estimation(s), estime(e)(s), prevision(s), prevu(e)(s), projection(s), objectif(s), cible(s)',
    nl: 'raming(en), geraamd, schatting, geschat, projectie, prognose, verwacht, gepland, doel(stelling), streefcijfer, streefwaarde',
    en: 'estimate(d), forecast, expected, planned, target(s)',
  },
  source: { fr: 'source(s)', nl: 'bron(nen)', en: 'source(s)' },
  population: { fr: 'population*, habitants*', nl: 'bevolking*, inwoners*', en: 'population*, inhabitants*' },
  /** Several of them may be about one incident: a column of these is no count of incidents. */
  report: { fr: 'signalement(s)', nl: 'melding(en)', en: 'report(s)' },
  /** Over counts, does not say of what: beside a year and nothing else they are those of incidents. */
  ofWhat: {
    fr: 'nombre, total, total general',
    nl: 'aantal, totaal, algemeen totaal, eindtotaal',
    en: 'count, number, grand total',
  },
  /** What may stand beside counts without dividing them: words about them. */
  remark: {
    fr: 'remarque(s), commentaire(s), observation(s), note(s)',
    nl: 'opmerking(en), toelichting, nota, commentaar',
    en: 'remark(s), comment(s), note(s)',
  },
  /** And how they changed. */
  change: {
    fr: 'evolution, variation, difference',
    nl: 'evolutie, verandering, verschil',
    en: 'change, difference',
    any: '%',
  },
  /** Over a column of counts; a report is no incident, but who counts them has the same file. */
  header: { fr: '(nombre de )signalements', nl: 'totaal, (aantal )meldingen', en: 'count, total' },
  /** Beside a number that is not exact, for the words of a qualifier. */
  qualifier: { fr: 'env(.)', nl: 'ca(.), circa, ong.', en: 'approx.', any: '>, <, ≥, ≤, >=, <=, ≈, ~, ±, ±/-, ∼' },
} as const satisfies Lexicon

/** What a text says of counts that are not those of incidents, one by one: the rule of the problem that tells it. */
export type CountWord = 'scaled' | 'money' | 'derived' | 'foreseen'

const WORDS = COUNT_WORDS
const [THOUSAND, THOUSANDS] = [anyOf(WORDS.thousand), anyOf(WORDS.thousands)]
const PER = '(?:pour|par|per)'
/** Divided by those of people: `pour 1 000 habitants`. */
const PER_HEAD = new RegExp(
  `(?<!\\p{L})(?:${PER} (?:10{0,2}[. ]?000|${THOUSAND}) )?(?:(?<=(?:000|${THOUSAND}) )${anyOf(WORDS.people)}|${PER} ${anyOf(WORDS.person)}(?!\\p{L}))`,
  'u',
)
/** Not written one by one: `en milliers`, `x 1.000`. */
const MULTIPLE = new RegExp(
  `(?<!\\p{L})(?:(?:en|in) ${anyOf(WORDS.thousands, WORDS.hundreds)}|${THOUSANDS} (?:d'|of )?${anyOf(WORDS.incident)})|[x×] ?1[. ]?000(?!\\d)|'000(?!\\d)|\\((?:${THOUSANDS}|x 1000)\\)`,
  'u',
)
const DERIVED = new RegExp(`(?<!\\p{L})${anyOf(WORDS.derived)}`, 'u')
const AVERAGE = new RegExp(`(?<!\\p{L})(?:(?:par|per) ${anyOf(WORDS.time)}|${anyOf(WORDS.meanNumber)})(?!\\p{L})`, 'u')
const OF_YEARS = new RegExp(`(?<!\\p{L})(?:par|per) ${anyOf(WORDS.year)}(?!\\p{L})`, 'u')
const SHARE = new RegExp(
  `\\(%\\)|(?<!\\p{L})(?:(?:en|in) ${anyOf(WORDS.percent)}(?!\\p{L})|${anyOf(WORDS.share)})|(?<!\\d)\\d{4} ?= ?100(?!\\d)`,
  'u',
)
const OF_COUNTS = within(WORDS.number)
const FORESEEN = within(WORDS.foreseen)
const QUALIFIERS: ReadonlySet<string> = new Set(formsOf(WORDS.qualifier))
const EURO = /€|(?<!\p{L})euros?(?!\p{L})|(?<!\p{L})[km]?eur(?!\p{L})/u

/** Headers of counts, beside those of the fields. */
export const COUNT_HEADERS = formsOf(WORDS.header)

/** True for a sign or a shortened word beside a number that is not exact: `>`, `env.`. */
export function isQualifierSign(text: string): boolean {
  return QUALIFIERS.has(text.trim().toLowerCase())
}

/** True for a text that says that counts are in thousands, or for so many people. */
export function isScaled(text: string): boolean {
  return PER_HEAD.test(normaliseText(text)) || isMultiple(text)
}

/** True for a text that says that figures are in thousands. */
export const isMultiple = says(MULTIPLE)

/** True for a title that says that figures are averages of shorter periods, be each of them of a year. */
export function isAverage(text: string): boolean {
  const normalised = normaliseText(text)
  return AVERAGE.test(normalised) && !OF_YEARS.test(normalised)
}

/** True for a title that says that figures are shares or indices, and speaks of no counts. */
export function isShare(text: string): boolean {
  const normalised = normaliseText(text)
  return SHARE.test(normalised) && !OF_COUNTS.test(normalised)
}

/** True for a title that says that counts are sums so far, or averages. */
export const isDerived = says(DERIVED)

/** True for a word by which a column beside a figure says that nobody has counted it. */
export const isForeseenWord = says(whole(WORDS.foreseenAlone))

/** A line on where figures come from, or on people, of whom there may be estimates. */
const OF_OTHERS = new RegExp(`${beginning(WORDS.source).source}|(?<!\\p{L})${anyOf(WORDS.population)}`, 'u')

/** True for a title that says that nobody has counted. */
export function isForeseen(text: string): boolean {
  const normalised = normaliseText(text)
  return FORESEEN.test(normalised) && !OF_OTHERS.test(normalised)
}

/** Why the header of a column of counts tells that they are not written one by one; `null` where it does not. */
export function scaleOfHeader(header: string): Extract<CountWord, 'scaled' | 'money'> | null {
  const normalised = normaliseText(header)
  if (EURO.test(normalised)) return 'money'
  const unit = unitOfHeader(header)?.unit ?? 'unclear'
  return isScaled(header) || (unit !== 'unclear' && unit !== 'cent') ? 'scaled' : null
}

const BESIDE_COUNTS = new RegExp(`^(?:${anyOf(WORDS.remark)}|${anyOf(WORDS.change)}(?: .*)?)?$`)

/** True for the header of a column that counts reports. */
export const countsReports = says(within(WORDS.report))

/** True for a normalised header over counts that does not say of what they are. */
export const isBareCount = saysNormalised(whole(WORDS.ofWhat))

/** True for the header of what may stand beside counts without dividing them; one without words, too. */
export const isBesideCounts = says(BESIDE_COUNTS)
