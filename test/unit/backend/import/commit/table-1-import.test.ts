import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { publishedCategories } from '../../../../../electron/backend/queries/published-figures.ts'
import { codesOf, countsOf, openFolder } from '../../../../support/folder.ts'
import { PRINTED_TOTAL, TABLE_1, table1 } from '../../../../support/table-1.ts'

const STORED = TABLE_1.map(({ code, value }) => ({ category: code, from: '2023-01-01', to: '2023-11-15', value }))
const byCategory = (a: { category: string }, b: { category: string }): number => (a.category < b.category ? -1 : 1)

test('the rows of Table 1 add up to the printed total', () => {
  expect(TABLE_1).toHaveLength(13)
  expect(TABLE_1.reduce((sum, { value }) => sum + value, 0)).toBe(PRINTED_TOTAL)
})

describe('Table 1', () => {
  test.each([
    ['French', Buffer.from(table1('fr')), 'utf-8', ';'],
    ['Dutch', Buffer.from(table1('nl')), 'utf-8', ';'],
    ['French in Windows-1252', iconv.encode(table1('fr'), 'windows-1252'), 'windows-1252', ';'],
    ['French with a byte-order mark', Buffer.from(`\ufeff${table1('fr')}`), 'utf-8', ';'],
    ['Dutch in UTF-16', iconv.encode(table1('nl'), 'utf-16le', { addBOM: true }), 'utf-16le', ';'],
    ['French with tabs and LF', Buffer.from(table1('fr', { delimiter: '\t', end: '\n' })), 'utf-8', '\t'],
    ['Dutch with bars and CR', Buffer.from(table1('nl', { delimiter: '|', end: '\r' })), 'utf-8', '|'],
    ['French with commas', Buffer.from(table1('fr', { delimiter: ',' })), 'utf-8', ','],
  ])('%s is read whole', async (_name, content, encoding, delimiter) => {
    using folder = openFolder()
    const { plan, snapshot } = await folder.take(content)
    expect(plan.understanding).toMatchObject({ encoding, delimiter, dataset: 'categories', asOf: '2023-11-15' })
    expect(plan.understanding).toMatchObject({ headerLine: 3, totalLine: 17 })
    expect(countsOf(plan)).toEqual({ read: 13, new: 13, changed: 0, unchanged: 0, removed: 0, rejected: 0 })
    expect(plan.controlTotals).toMatchObject([{ declared: PRINTED_TOTAL, computed: PRINTED_TOTAL, ok: true }])
    expect(snapshot).toBe(1)
    expect(publishedCategories(folder.database, null)).toMatchObject(STORED.toSorted(byCategory))
  })

  test.each([
    ['abc', 'number-invalid'],
    ['12,5', 'number-not-whole'],
    ['-5', 'number-negative'],
    ['9007199254740993', 'number-too-large'],
  ])('with the count %s is refused: %s', async (cell, code) => {
    using folder = openFolder()
    const { plan } = await folder.plan(table1('fr').replace('470', cell), { allowRejects: true })
    expect(plan.plan).toBeNull()
    expect(plan.problems[0]).toMatchObject({ code, raw: cell, place: { line: 4, column: "Nombre d'incidents" } })
  })

  test('N7: without the count of a category is refused by its total, be the cell empty or marked', async () => {
    using folder = openFolder()
    for (const cell of ['', 'n.d.']) {
      const { plan } = await folder.plan(table1('fr').replace('470', cell))
      expect(plan.plan).toBeNull()
      expect(plan.problems.map(({ code, place }) => [code, place.line])).toEqual([
        ['total-differs', 17],
        ['note-row-empty', undefined],
      ])
    }
  })

  test('without a day in its title asks for the day', async () => {
    using folder = openFolder()
    const text = table1('fr').replace("(jusqu'au 15/11/2023)", '')
    expect(codesOf((await folder.plan(text)).plan)).toContain('question-as-of-day')
    const { plan } = await folder.take(text, { asOfDay: '2023-11-15' })
    expect(plan.new).toBe(13)
    expect(publishedCategories(folder.database, null)).toMatchObject(STORED.toSorted(byCategory))
  })
})
