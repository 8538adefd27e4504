import { type Language, LOCALES } from './language.ts'

/** Compares words in a language, never in the locale of the machine: paper must be the same everywhere. */
export function wordOrder(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(LOCALES[language]).compare
}
