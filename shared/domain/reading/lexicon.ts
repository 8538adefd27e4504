import { LANGUAGES, type Language } from '../vocabulary/language.ts'
import { normaliseText } from './normalise-text.ts'

/**
 * The words for one idea, by language, with a comma between them; normalised, without case or accents. `(s)` may be left out,
 * `[a|b]` is one of them, and `*` stands for any further letters: `[budget|cout](s), moyen(ne)(s), gemiddel*`.
 */
export type Idea = Readonly<Record<Language, string>> & {
  /** In no language. */
  readonly any?: string
}

/** A table of ideas, by name. */
export type Lexicon = Readonly<Record<string, Idea>>

/** All forms of the words for an idea, in all languages or in one. */
export function formsOf(
  idea: Idea,
  languages: readonly (Language | 'any')[] = ['any', ...LANGUAGES],
): readonly string[] {
  const words = languages.flatMap((language) => (idea[language] ?? '').split(/,\s+/))
  return [...new Set(words.filter((word) => word !== '').flatMap(expanded))]
}

/** An innermost optional part, `(s)`, or choice, `[a|b]`. */
const PART = /\(([^()[\]]*)\)|\[([^()[\]]*)\]/

function expanded(word: string): readonly string[] {
  const found = PART.exec(word)
  if (found === null) return [word]
  const [part, optional, choice = ''] = found
  const parts = optional === undefined ? choice.split('|') : ['', ...optional.split('|')]
  const [before, after] = [word.slice(0, found.index), word.slice(found.index + part.length)]
  return parts.flatMap((each) => expanded(`${before}${each}${after}`))
}

const SPECIAL = /[.+?^${}()|[\]\\/]/g
const ACCENTED = /[à-ÿ]/g

/** The regular expression of a form; accents are optional, apostrophes of either shape. */
function patternOf(form: string): string {
  return form
    .replace(SPECIAL, '\\$&')
    .replaceAll('*', '\\p{L}*')
    .replaceAll("'", "['’]")
    .replace(ACCENTED, (letter) => `[${normaliseText(letter)}${letter}]`)
}

/** The source of an expression for any form of the ideas, longer ones first. */
export function anyOf(...ideas: readonly Idea[]): string {
  const forms = [...new Set(ideas.flatMap((idea) => formsOf(idea)))].toSorted((a, b) => b.length - a.length)
  return `(?:${forms.map(patternOf).join('|')})`
}

/** Matches such a word anywhere in a normalised text. */
export function within(...ideas: readonly Idea[]): RegExp {
  return new RegExp(`(?<!\\p{L})${anyOf(...ideas)}(?!\\p{L})`, 'u')
}

/** Matches such a word at the beginning of a normalised text. */
export function beginning(...ideas: readonly Idea[]): RegExp {
  return new RegExp(`^${anyOf(...ideas)}(?!\\p{L})`, 'u')
}

/** Matches a normalised text that is only such a word. */
export function whole(...ideas: readonly Idea[]): RegExp {
  return new RegExp(`^${anyOf(...ideas)}$`, 'u')
}

/** Tells the texts that match, once they are normalised. */
export function says(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(normaliseText(text))
}

/** Tells the normalised texts that match. */
export function saysNormalised(pattern: RegExp): (text: string) => boolean {
  return (text) => pattern.test(text)
}
