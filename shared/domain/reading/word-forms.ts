import { normaliseText } from './normalise-text.ts'

/** Endings of plurals in French, Dutch and English, with what stands in their place: `feux`, `totaux`, `wegen`, `straten`. */
const PLURALS: readonly (readonly [ending: RegExp, singular: string])[] = [
  [/['’]?s$/, ''],
  [/(?<=s|x|ch|sh)es$/, ''],
  [/ies$/, 'y'],
  [/x$/, ''],
  [/aux$/, 'al'],
  [/en$/, ''],
  [/([^aeiou])\1en$/, '$1'],
  [/([aeou])([^aeiou])en$/, '$1$1$2'],
  [/ven$/, 'f'],
  [/zen$/, 's'],
]
/** Shorter words are no singular: `es` of `essen`. */
const LEAST_LETTERS = 3

/** True for two words of which one is the plural of the other, as it may be written, or both are plurals of one. */
export function isSameWord(word: string, other: string): boolean {
  if (word === other) return true
  const [forms, others] = [formsOf(word), formsOf(other)]
  return forms.some((form) => others.includes(form))
}

/** A word, and what it may be the plural of; of adjectives in French, too: `abandonnés`. */
function formsOf(text: string): readonly string[] {
  const word = normaliseText(text)
  const singulars = PLURALS.map(([ending, singular]) => word.replace(ending, singular))
  return [word, ...singulars.filter((each) => each !== word && each.length >= LEAST_LETTERS)]
}
