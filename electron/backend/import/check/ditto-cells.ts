import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { placeIn } from '../format/record-source.ts'
import { isDitto } from '../lexicon/line-words.ts'
import type { Check } from './row-check.ts'

/** What names a row, or a place or a body in it; a remark may well say `idem`. */
const NAMES: ReadonlySet<string> = new Set([
  ...['category', 'fullCategory', 'subcategory', 'address', 'municipality', 'channel', 'manager', 'entity', 'status'],
  ...['programme', 'institution'],
])
/** No word for the cell above is longer. */
const LONGEST = 5

const NONE: readonly Problem[] = []

/** Refuses a row that says `idem` where its name should stand: it would be a name of its own. */
export const dittoCells: Check = {
  name: 'ditto-cells',
  sees: 'row',
  datasets: ['incidents', 'budgets'],
  finds: 'A cell that stands for the one above it, `idem`, where the name of a row should stand.',
  start({ layout: { columns, source } }) {
    const named = columns.filter(({ field }) => NAMES.has(field?.name ?? ''))
    const isRepeated = (cell: string | undefined): boolean =>
      cell !== undefined && cell.length > 0 && cell.length <= LONGEST && isDitto(cell.trim())
    return (cells, line) => {
      let found = NONE
      for (const column of named) {
        const raw = cells[column.index]
        if (!isRepeated(raw)) continue
        const place = placeIn(source, line, column)
        const details = { rule: 'ditto', column: column.header } as const
        found = [...found, { code: 'value-missing', place, raw: raw ?? '', details }]
      }
      return found
    }
  },
}
