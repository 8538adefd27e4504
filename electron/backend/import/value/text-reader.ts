import type { FieldCell } from './field-cell.ts'
import { storedText, textRefusal, tidyText } from './stored-text.ts'

/** The decimals that a format adds to a whole number are no part of an identifier. */
const DECIMALS_OF_FORMAT = /\.0+$/

/** Reads the text of a field as it is stored. */
export function createTextReader(cell: FieldCell): () => string | null {
  return () => {
    const value = cell.value()
    if (value === null) return null
    const kind = cell.kind()
    const text = kind === 'number' || kind === 'euro' ? value.replace(DECIMALS_OF_FORMAT, '') : value
    const tidy = tidyText(text)
    if (tidy !== null) return tidy
    const refusal = textRefusal(text)
    if (refusal !== null) cell.reject(refusal.code, refusal.details)
    return storedText(text)
  }
}
