import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { numberStylesOf } from '../../../../shared/domain/reading/number-reading.ts'
import { DELIMITERS } from '../format/text-source.ts'
import { figureColumns } from './figure-columns.ts'
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

const YEAR = /^\s*(?:19|20)\d{2}\s*$/

/**
 * True for a text alone in its line that another sign than that of its table divides into a row, with a number where its
 * figure stands, where it has one; in a table of two columns a year may be the end of a remark, `Bruxelles, 2024`.
 */
export function isDividedOtherwise(text: string, { columns, source }: Pick<Layout, 'columns' | 'source'>): boolean {
  const [figure] = figureColumns(columns)
  if (source.delimiter === '' || source.turned !== undefined || columns.length < 2) return false
  return DELIMITERS.some((each) => {
    const parts = each === source.delimiter ? [] : text.split(each)
    if (figure === undefined) return parts.length > 2 && parts.length === columns.length
    const number = parts[figure.index] ?? ''
    const { comma, point } = numberStylesOf(number)
    // Behind a comma, decimals are one part more.
    return parts.length >= columns.length && (comma || point) && (columns.length > 2 || !YEAR.test(number))
  })
}
