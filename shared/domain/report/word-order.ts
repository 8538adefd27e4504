import { type Language, LOCALES } from '../vocabulary/language.ts'

/** The order of words in a language: one of our own, since the machine's locale must not decide the order on paper. */
export function wordOrder(language: Language): (one: string, other: string) => number {
  return new Intl.Collator(LOCALES[language]).compare
}
