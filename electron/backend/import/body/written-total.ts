import { beginsOtherwise, isCountLabel, isWholeLabel } from '../lexicon/total-words.ts'

/** A total that stands alone in its line. */
export interface WrittenTotal {
  readonly text: string
  readonly label: string
  readonly figure: string
}

const MAY_BE_WRITTEN = /^\s*[tgaesn]/i
const WITH_FIGURE = /^(\p{L}[\p{L} '’]*?)\s*(:?)\s*((?:€\s*)?[-−(]?\d[\d.,'’\s]*\)?(?:\s*(?:€|EUR))?)$/iu
const YEAR_ALONE = /^(?:19|20)\d\d$/

/** A total that stands with its figure in one cell and alone in its line, `Total : 132.686`; `Total 2023` has none. */
export function writtenTotal(cells: readonly string[]): WrittenTotal | null {
  const start = cells[0] ?? ''
  if (beginsOtherwise(start) || (start !== '' && !MAY_BE_WRITTEN.test(start))) return null
  const [text = '', ...others] = cells.filter((cell) => cell.trim() !== '')
  const [, label = '', colon = '', figure = ''] = others.length > 0 ? [] : (WITH_FIGURE.exec(text.trim()) ?? [])
  const isYear = colon === '' && YEAR_ALONE.test(figure)
  return isYear || !isWholeLabel(label) ? null : { text: text.trim(), label, figure }
}

/** The words that count the rows above them, with their figure beside. */
export function countedRows(cells: readonly string[]): WrittenTotal | null {
  const [label = '', figure = ''] = cells
  const isCount = cells.length === 2 && isCountLabel(label) && /^\s*\d+\s*$/.test(figure)
  return isCount ? { text: cells.join(' '), label, figure } : null
}

/** The same with the figure under its column. */
export function totalCells({ label, figure }: WrittenTotal, column: number): readonly string[] {
  const between = Array.from({ length: column - 1 }, () => '')
  return column === 0 ? [figure, label] : [label, ...between, figure]
}
