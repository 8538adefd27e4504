import type { PreparedImport } from '../../electron/backend/import/plan/prepared-import.ts'
import { readCodes } from '../../electron/backend/store/dictionary.ts'
import type { Folder } from './folder.ts'

/** The columns by which a table is compared with its truth. */
const COLUMNS = {
  budgets: ['kind', 'programme', 'institution', 'period_from', 'period_to', 'cents'],
  categories: ['category', 'period_from', 'period_to', 'value'],
  years: ['period_from', 'period_to', 'value'],
  incidents: ['reference', 'created', 'last_action', 'closed_on', 'category', 'subcategory', 'municipality', 'status'],
} as const

const CODED: ReadonlySet<string> = new Set(['category', 'subcategory', 'municipality', 'status'])

/** What a commit of the plan would write, a text for each row. */
export function stagedRows({ database }: Folder, { plan, staged }: PreparedImport): readonly string[] {
  const dataset = plan.dataset
  if (dataset === null || staged === null || !(dataset in COLUMNS)) return []
  const columns: readonly string[] = COLUMNS[dataset as keyof typeof COLUMNS]
  const codes = new Map([...readCodes(database), ...staged.dictionary.map(({ id, code }) => [id, code] as const)])
  const rows = database
    .prepare<[], (string | number | null)[]>(`SELECT ${columns.join(', ')} FROM temp.staged_row`)
    .raw()
    .all()
  return rows.map((row) =>
    row
      .map((value, index) => {
        const isCoded = dataset === 'incidents' && CODED.has(columns[index] ?? '')
        return isCoded ? codes.get(Number(value)) : value
      })
      .map((value) => value ?? '')
      .join('|'),
  )
}
