import { anyOf, type Lexicon, saysNormalised } from '../../../../shared/domain/reading/lexicon.ts'

export const REMARK_WORDS = {
  /** Begins a line on where figures come from, or what a mark means. */
  footnote: {
    fr: 'source(s), note(s), remarque(s)',
    nl: 'bron(nen), nota(s), opmerking(en)',
    en: 'source(s), note(s)',
  },
  page: { fr: 'page, p.', nl: 'pagina, blad(zijde)', en: 'page' },
  /** Stands between the number of a page and how many there are. */
  ofPages: { fr: 'sur, de', nl: 'van', en: 'of', any: '/' },
} as const satisfies Lexicon

const FOOTNOTE = new RegExp(
  `^(?:\\(?(?:\\*+|\\d)\\)|[*¹²³†‡]|${anyOf(REMARK_WORDS.footnote)}\\b|n\\.?b\\.?(?![\\p{L}\\d]))`,
  'u',
)

/** True for a normalised text that begins as a footnote does. */
export const isFootnote = saysNormalised(FOOTNOTE)

/** The number of a page in a normalised text, `page 2 / 5`. */
export const PAGE_NUMBER = new RegExp(
  `(?<!\\p{L})${anyOf(REMARK_WORDS.page)} ?\\d+(?: ?${anyOf(REMARK_WORDS.ofPages)} ?\\d+)?`,
  'gu',
)
