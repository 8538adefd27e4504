import { renderToStaticMarkup } from 'react-dom/server'
import { beforeAll, expect, test } from 'vitest'
import { DifferenceTable } from '../../../../renderer/history/difference-table.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { WordsProvider } from '../../../../renderer/state/words.tsx'
import type { DifferenceRow } from '../../../../shared/domain/history/difference.ts'

beforeAll(() => Promise.all([loadLanguage('en'), loadLanguage('fr')]))

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

test('no figure and no day breaks within, only a word that is longer than they are; a dot stays with the first name', () => {
  const html = renderToStaticMarkup(
    <WordsProvider language="fr">
      <DifferenceTable
        rows={[
          {
            dataset: 'budgets',
            kind: 'changed',
            key: [
              { field: 'institution', value: 'Evere' },
              { field: 'from', value: '2023-01-01' },
              { field: 'to', value: '2023-12-31' },
            ],
            fields: [
              {
                field: 'amount',
                before: { cents: 123_456_789_050, unit: 'EUR', decimals: 2 },
                after: { cents: 1_250_050, unit: 'EUR', decimals: 2 },
              },
              { field: 'source', before: 'x'.repeat(25), after: 'Conseil communal' },
            ],
          },
        ]}
      />
    </WordsProvider>,
  )
  const long = [...html.matchAll(/<bdi data-has-long-word="true">(.*?)<\/bdi>/g)].map(([, text]) => text)
  expect(long).toEqual(['x'.repeat(25)])
  expect(html).toMatch(/<bdi data-has-long-word="false">1\s234\s567\s890,50\s€<\/bdi>/)
  expect(html).toContain('Evere\u00a0· 2023')
})
