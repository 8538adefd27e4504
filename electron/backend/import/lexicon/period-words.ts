import { anyOf, type Lexicon, says, saysNormalised } from '../../../../shared/domain/reading/lexicon.ts'
import { normaliseText } from '../../../../shared/domain/reading/normalise-text.ts'

export const PERIOD_WORDS = {
  ordinal: { fr: 'e, er, ere, eme', nl: 'ste, de, e', en: 'st, nd, rd, th' },
  partOfYear: {
    fr: 'trimestre, semestre',
    nl: 'kwartaal, halfjaar, semester',
    en: 'quarter, half-year, semester',
  },
  /** The same cut short, which only a number beside it makes one. */
  shortPart: { fr: 'trim(.), sem(.)', nl: 'kw(.)', en: 'sem(.)' },
  months: { fr: 'mois', nl: 'maanden', en: 'months' },
  year: { fr: 'année', nl: 'jaar', en: 'year' },
  /** Says that figures are not those of a whole year, be it in the middle of a word. */
  notOver: {
    fr: 'incompl, partiel, en cours, inacheve, [pas|non] (encore )[termine|acheve|complet], a ce jour',
    nl: 'onvolledig, gedeeltelijk, lopend, tot nu toe, niet (nog )[afgelopen|volledig]',
    en: 'partial, year to date, not (yet )[over|finished|complete], so far, in progress',
  },
  /** Where figures begin. */
  since: { fr: 'depuis, a partir d[e|u], des le', nl: 'vanaf, sinds', en: 'since, starting' },
  /** The beginning of a year, with which figures begin unless something else is said. */
  newYear: {
    fr: "(le )1(er) jan, (le )debut [de l'annee|20]",
    nl: '1 jan, (het )begin (van )[het jaar|20]',
    en: '(the )1st jan, jan* 1, (the )start of [the year|20]',
  },
  /** Shorter than a year, and no month or part of one. */
  short: {
    fr: "hebdomadaire(s), semaine(s), quotidien(ne)(s), journee(s), mensuel(le)(s), trimestriel(le)(s), [l'|d']ete, hiver, printemps, automne",
    nl: 'week, weken, wekelijks(e), dagelijks(e), maandelijks(e), zomer, winter, lente, herfst',
    en: 'week(s), weekly, daily, monthly, quarterly, summer, winter, spring, autumn, week(-)end(s)',
  },
  /** How often a table is made says nothing of its figures. */
  updated: { fr: 'mis(e)(s) a jour, actualis', nl: 'bijgewerkt, bijwerking', en: 'updat' },
  /** Stands before the day up to which figures run. */
  asOf: {
    fr: "au, jusqu'au, arrêté(e)(s) le",
    nl: 'op, tot( en met), t(.)e(.)m(.), t/m',
    en: 'as of, as at, until, up to, to',
  },
  /** Stands between the first and the last day of a period. */
  between: { fr: "au, jusqu'au", nl: 'tot( en met), t(.)e(.)m(.), t/m', en: 'to, until', any: '-, –, —' },
  /** Stands between the years of a span. */
  betweenYears: { fr: 'et, à', nl: 'en, tot', en: 'and, to' },
  /** Stands between the first and the last year, in the cell of a year. */
  toYear: { fr: 'à, au', nl: 'tot', en: 'to', any: '-, –, /' },
  /** Stands before the first day of a period. */
  from: { fr: 'du, depuis le, dès le, entre le', nl: 'van, vanaf, sinds', en: 'from, since' },
  /** The name of a month with these words is that of the end of a period. */
  upTo: { fr: "jusqu', fin, au terme", nl: 'tot, eind', en: 'until, up to, end of' },
} as const satisfies Lexicon

const WORDS = PERIOD_WORDS
const ORDINAL = `[1-4] ?${anyOf(WORDS.ordinal)}?`
const PART = anyOf(WORDS.partOfYear, WORDS.shortPart)
const QUARTER = new RegExp(`(?<![\\p{L}\\d])(?:[tqskh] ?[1-4]|${ORDINAL} ${PART}|${PART} ?[1-4])(?![\\p{L}\\d])`, 'u')
const PART_OF_YEAR = new RegExp(
  `(?<!\\p{L})(?:${anyOf(WORDS.partOfYear)}|[tqk][1-4])(?![\\p{L}\\d])|${anyOf(WORDS.months)}(?!\\p{L})`,
  'u',
)
const NOT_OVER = new RegExp(`${anyOf(WORDS.notOver)}|(?<!\\p{L})ytd(?!\\p{L})`, 'u')
const SINCE = new RegExp(
  `(?<!\\p{L})(?:${anyOf(WORDS.since)}|from(?= \\d))(?!\\p{L})(?! (?:(?:le |the )?0?1[/.-]0?1(?!\\d)|${anyOf(WORDS.newYear)}))`,
  'u',
)
const SHORT = new RegExp(`(?<!\\p{L})(?:${anyOf(WORDS.short)}|ete(?= 20))(?!\\p{L})`, 'u')
const UPDATED = new RegExp(anyOf(WORDS.updated), 'u')
const UP_TO = new RegExp(`(?<!\\p{L})${anyOf(WORDS.upTo)}`, 'u')

/** What stands before the day up to which figures run, at the end of a text. */
export const BEFORE_AS_OF = new RegExp(`(?:^|[\\s('’])${anyOf(WORDS.asOf)}\\s*:?\\s*$`, 'iu')
/** What stands between the first and the last day of a period. */
export const BETWEEN_DAYS = new RegExp(`^\\s*${anyOf(WORDS.between)}\\s*(?:le\\s*)?$`, 'iu')
/** Two years and what stands between them: `2022-2023`, `2022 et 2023`. */
export const SPAN_OF_YEARS = new RegExp(
  `(?<![\\d/.-])(?:19|20)\\d{2}(?: ?[-–/] ?(?:(?:19|20)\\d{2}|\\d{2})| ?(?:[&+,]|(?<= )${anyOf(WORDS.betweenYears)}) ?(?:19|20)\\d{2})(?![\\d/.-])`,
  'u',
)
/** A cell of two years alone, `2022-23`. */
export const TWO_YEARS = new RegExp(`^\\d{4} ?${anyOf(WORDS.toYear)} ?(?:\\d{4}|\\d{2})$`, 'u')
/** Elsewhere than after these words, `1.2` and `1` may be the number of a table. */
const FROM = `(?<=(?<!\\p{L})${anyOf(WORDS.from)}\\s+)`
/** The first day of a period whose year, or month, stands with its last one: `du 1er janvier au 15 novembre 2023`. */
export const DAY_WITHOUT_YEAR = new RegExp(
  `(?<![\\d/.-])(?:(\\d{1,2}/\\d{1,2}|\\d{1,2}(?:er)? \\p{L}{3,9}|${FROM}\\d{1,2}[.-]\\d{1,2})|${FROM}(\\d{1,2})(?:er)?)\\.?\\s*(\\D+)$`,
  'iu',
)
/** The year of which a title says that its figures are, `année 2022`. */
export const YEAR_IN_TITLE = new RegExp(`\\b${anyOf(WORDS.year)}\\s+(\\d{4})\\b`, 'iu')

/** True for a header that names a quarter or a half of a year, `T1 2024`, `Gepland 2e kwartaal`. */
export const namesQuarter = says(QUARTER)

/** True for a normalised text with a word for months, or a quarter or half of a year. */
export const namesPartOfYear = saysNormalised(PART_OF_YEAR)

/** True for a normalised text that says that a year is not over: `année incomplète`. */
export const saysNotOver = saysNormalised(NOT_OVER)

/** True for a text that says where figures begin, if not with the year, or names something shorter: `sinds april`, `week 46`. */
export function namesBeginning(text: string): boolean {
  const normalised = normaliseText(text)
  return SINCE.test(normalised) || (SHORT.test(normalised) && !UPDATED.test(normalised))
}

/** True for a text in which the name of a month is that of the end of a period: `fin mars`. */
export const namesEnd = says(UP_TO)
