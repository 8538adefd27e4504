import { ENCODINGS } from '../domain/import/encoding.ts'
import type { Mapping } from '../domain/import/mapping.ts'
import type { MessageKey, Translator } from './translator.ts'

/** What the signs that separate columns are called. */
export const DELIMITERS = {
  ';': 'data.delimiter-semicolon',
  ',': 'data.delimiter-comma',
  '\t': 'data.delimiter-tab',
  '|': 'data.delimiter-bar',
} as const satisfies Record<NonNullable<Mapping['delimiter']>, MessageKey>

export function encodingWords(encoding: string, t: Translator): string {
  return t(`data.encoding-${ENCODINGS.find((each) => each === encoding) ?? 'utf-8'}`)
}

/** The name of the sign that separates the columns of a text; that none was found, for any other. */
export function delimiterWords(delimiter: string, t: Translator): string {
  const found = Object.entries(DELIMITERS).find(([sign]) => sign === delimiter)
  return t(found === undefined ? 'data.header-none' : found[1])
}
