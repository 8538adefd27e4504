import type { ReactElement } from 'react'
import { beforeAll, expect, test } from 'vitest'
import { type PaperColumn, PaperTable } from '../../../../renderer/print/paper-table.tsx'
import { PaperWordsProvider } from '../../../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillPage, stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

interface Row {
  readonly name: string
  readonly group: string
  readonly count: number
}

const ROWS: readonly Row[] = [
  { name: 'hole', group: 'road', count: 3 },
  { name: 'tree', group: 'park', count: 4 },
]
const COLUMNS: readonly PaperColumn<Row>[] = [
  { name: 'name', head: 'Name', cell: ({ name }) => name },
  { name: 'count', head: 'Count', className: 'number', cell: ({ count }) => count },
]

const words = (table: ReactElement) => stillWords(<PaperWordsProvider>{table}</PaperWordsProvider>, { language: 'en' })
const page = (table: ReactElement) => stillPage(<PaperWordsProvider>{table}</PaperWordsProvider>, { language: 'en' })

test('the line of the total stands below several rows, and is none below one', () => {
  const total = { name: '', group: '', count: 7 }
  expect(words(<PaperTable rows={ROWS} columns={COLUMNS} total={total} />)).toBe('Name Count hole 3 tree 4 Total 7')
  expect(words(<PaperTable rows={ROWS.slice(1)} columns={COLUMNS} total={total} />)).toBe('Name Count tree 4')
})

test('rows stand below the name of their group, unless another place names it', () => {
  const table = { rows: ROWS, columns: COLUMNS, groupOf: ({ group }: Row) => group }
  expect(words(<PaperTable {...table} />)).toBe('Name Count road hole 3 park tree 4')
  expect(words(<PaperTable {...table} areGroupsNamed={false} />)).toBe('Name Count hole 3 tree 4')
})

test('a cell may go over the columns that follow, which then have none', () => {
  const columns: readonly PaperColumn<Row>[] = [
    ...COLUMNS.slice(0, 1),
    { name: 'words', head: 'A', cell: () => 'withheld', span: () => 2 },
    { name: 'none', head: 'B', cell: () => 'never', span: () => 0 },
  ]
  const drawn = page(<PaperTable rows={ROWS} columns={columns} />)
  expect(drawn).toContain('<td colSpan="2">withheld</td>')
  expect(drawn).not.toContain('never')
})

test('a table of eight rows is on one page, and of a longer one each group of up to four', () => {
  const rowsOf = (group: string, count: number) =>
    Array.from({ length: count }, (_row, index): Row => ({ name: `${group} ${index}`, group, count: index }))
  const partsOf = (rows: readonly Row[]) =>
    [
      ...page(<PaperTable rows={rows} columns={COLUMNS} groupOf={({ group }) => group} />).matchAll(
        /<(table|tbody)[^>]*>/g,
      ),
    ].map(([tag]) => tag.includes('unbroken'))
  expect(partsOf(rowsOf('road', 8))).toEqual([true, false])
  expect(partsOf([...rowsOf('road', 4), ...rowsOf('park', 5)])).toEqual([false, true, false])
})
