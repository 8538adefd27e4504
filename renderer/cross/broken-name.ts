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
const HYPHEN = '\u00ad'
const SLASH_END = '\u200b'

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

/** So many lines has the head of a column. */
const MOST_LINES = 4
/** In pixels, by which a head is widened until its lines are few enough. */
const STEP = 2

/** The least width at which no piece of a name is cut, and its lines are few enough. */
export function headWidth(name: string, language: Language, widthOf: (text: string) => number): number {
  const pieces = brokenName(name, language).split(new RegExp(`(?<=[\\s${HYPHEN}${SLASH_END}-])`, 'u'))
  let width = Math.max(...pieces.map((piece) => widthOf(written(piece))))
  const whole = widthOf(name)
  while (width < whole && linesAt(width, pieces, widthOf) > MOST_LINES) width += STEP
  return width
}

function linesAt(width: number, pieces: readonly string[], widthOf: (text: string) => number): number {
  let [lines, line] = [1, '']
  for (const piece of pieces) {
    if (line !== '' && widthOf(written(line + piece)) > width) {
      lines += 1
      line = piece
    } else line += piece
  }
  return lines
}

/** A line as it is seen: a hyphen stands only where a word is broken. */
function written(line: string): string {
  const end = line.endsWith(HYPHEN) ? '-' : ''
  return `${line.replaceAll(HYPHEN, '').replaceAll(SLASH_END, '').trimEnd()}${end}`
}
