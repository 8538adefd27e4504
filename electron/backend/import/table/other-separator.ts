import type { Problem } from '../../../../shared/domain/problem.ts'
import { DELIMITERS } from '../file/text-source.ts'
import { type Layout, trimTrailing, writtenLine } from './layout.ts'

/** So many rows show how all are divided. */
const ROWS_LOOKED_AT = 10

/**
 * Tells a text whose header one sign divides and whose rows another: each is one cell for the header, and as many as it has
 * for the other. `null` for any other table.
 */
export async function otherSeparator(layout: Layout, file: string): Promise<Problem | null> {
  const { source, columns, headerLine } = layout
  if (source.delimiter === '' || source.turned !== undefined || columns.length < 2) return null
  const others = DELIMITERS.filter((each) => each !== source.delimiter)
  const rows: { readonly text: string; readonly line: number }[] = []
  let isOther = true
  await source.walk((record, line) => {
    if (line <= headerLine) return undefined
    const [text = '', ...further] = trimTrailing(record)
    if (text === '' && further.length === 0) return undefined
    isOther = further.length === 0 && others.some((each) => text.split(each).length === columns.length)
    rows.push({ text, line })
    return isOther && rows.length < ROWS_LOOKED_AT
  })
  const [first] = rows
  if (!isOther || first === undefined) return null
  const place = { file, line: writtenLine(source, first.line) }
  return { code: 'no-rows', place, raw: first.text, details: { rule: 'separator' } }
}
