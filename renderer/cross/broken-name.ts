import type { Language } from '../../shared/domain/vocabulary/language.ts'

/** In letters: a shorter word stands whole in the head of a column. */
const LONGEST_WHOLE = 6
const VOWEL = 'aeiouyàâäéèêëîïôöûùü'
/** Between two syllables: behind a vowel, where a consonant with a vowel follows. */
const BETWEEN = new RegExp(
  `(?<=[${VOWEL}])(?=[^${VOWEL}\\s/-][${VOWEL}])|(?<=[${VOWEL}][^${VOWEL}\\s/-]{1,2})(?=[^${VOWEL}\\s/-][${VOWEL}])`,
  'giu',
)
/** In English between two consonants alone, and before some ends: `Light-ing`, `Mis-cel-laneous`. */
const BETWEEN_ENGLISH =
  /(?<=[aeiouy][^aeiouy\s/-])(?=[^aeiouy\s/-][aeiouy].*(?<!ing|es)$)|(?=(?:ing|ment|ness|tion|ture)$)/giu
/** In letters: less than that is not left alone. */
const LEAST_PIECE = 3

/** Where a word may be broken with a hyphen, and where behind a slash. */
export const HYPHEN = '\u00ad'
export const SLASH_END = '\u200b'

/** A name that may break within its long words, at syllables, as the head of a narrow column needs it. */
export function brokenName(name: string, language: Language): string {
  return name
    .split(/(\s+|(?<=[/-]))/)
    .map((word) => (word.length > LONGEST_WHOLE ? brokenWord(word, language) : word))
    .join('')
    .replaceAll('/', `/${SLASH_END}`)
}

function brokenWord(word: string, language: Language): string {
  const pieces: string[] = []
  for (const syllable of word.split(language === 'en' ? BETWEEN_ENGLISH : BETWEEN)) {
    const last = pieces.at(-1)
    if (last === undefined || last.length >= LEAST_PIECE) pieces.push(syllable)
    else pieces.splice(-1, 1, `${last}${syllable}`)
  }
  const end = pieces.at(-1) ?? ''
  if (pieces.length > 1 && end.length < LEAST_PIECE) pieces.splice(-2, 2, `${pieces.at(-2)}${end}`)
  return pieces.join(HYPHEN)
}
