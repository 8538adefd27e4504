/** Column from 0 and row from 1 of a reference like `C14`, `null` for what is none. */
export function parseReference(reference: string): { readonly column: number; readonly row: number } | null {
  const { length } = reference
  let at = 0
  let column = 0
  for (let code = reference.charCodeAt(at); code >= 65 && code <= 90; code = reference.charCodeAt(++at))
    column = column * 26 + code - 64
  const letters = at
  let row = 0
  for (let code = reference.charCodeAt(at); code >= 48 && code <= 57; code = reference.charCodeAt(++at))
    row = row * 10 + code - 48
  const isReference = letters >= 1 && letters <= 3 && at > letters && at === length && length - letters <= 7
  return isReference ? { column: column - 1, row } : null
}

/** The letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26)
  const last = String.fromCharCode(65 + (column % 26))
  return first === 0 ? last : `${columnLetters(first - 1)}${last}`
}

/** The reference of a cell, `C14`; the column counts from 0, the row from 1. */
export function cellReference(column: number, row: number): string {
  return `${columnLetters(column)}${row}`
}
