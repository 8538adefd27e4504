import type { CodedColumn } from '../domain/row/row-column.ts'
import type { Language } from '../domain/vocabulary/language.ts'
import { createTranslator } from './all-languages.ts'
import { createFormat } from './format.ts'
import { labelOf } from './label.ts'

/** The place of each code among the words of the language; none for what is not given. */
export function codePlaces(
  column: CodedColumn,
  codes: readonly string[],
  language: Language,
): readonly (number | null)[] {
  const t = createTranslator(language)
  const format = createFormat(language)
  const { compare } = new Intl.Collator(language, { numeric: true })
  const words = codes
    .map((code, index) => ({ index, code, word: code === '' ? '' : labelOf(column, code, t, format) }))
    .filter(({ code }) => code !== '')
    .sort((a, b) => compare(a.word, b.word) || (a.code < b.code ? -1 : 1))
  const places: (number | null)[] = codes.map(() => null)
  for (const [place, { index }] of words.entries()) places[index] = place
  return places
}
