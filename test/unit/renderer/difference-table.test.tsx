import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { DifferenceTable } from '../../../renderer/history/difference-table.tsx'
import { loadLanguage } from '../../../renderer/state/messages.ts'
import { WordsProvider } from '../../../renderer/state/words.tsx'
import type { DifferenceRow } from '../../../shared/domain/history/difference.ts'

beforeAll(() => loadLanguage('en'))

/** The cells of the first row of the table behind its head, as text. */
function cellsOf(row: DifferenceRow): readonly string[] {
  const html = renderToStaticMarkup(
    <WordsProvider language="en">
      <DifferenceTable rows={[row]} />
    </WordsProvider>,
  )
  const [, body = ''] = html.split('<tbody')
  return [...body.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, cell = '']) => cell.replaceAll(/<[^>]*>/g, ''))
}

const key = [{ field: 'category', value: 'road' }] as const

test('a row that comes stands after, one that goes before; of a changed one each field has both', () => {
  const value = (before: number | null, after: number | null) => [{ field: 'value', before, after }] as const
  const row = { dataset: 'categories', key } as const
  expect(cellsOf({ ...row, kind: 'added', fields: value(null, 12) })).toEqual([
    'added',
    'All fields',
    'nothing',
    'Value: 12',
  ])
  expect(cellsOf({ ...row, kind: 'removed', fields: value(12, null) })).toEqual([
    'removed',
    'All fields',
    'Value: 12',
    'nothing',
  ])
  expect(cellsOf({ ...row, kind: 'changed', fields: value(12, 13) })).toEqual(['changed', 'Value', '12', '13'])
})
