import { describe, expect, test } from 'vitest'
import { cellsIn, readJsonTable, readJsonTables } from '../../../../../support/json-reading.ts'

const RECORDS = [{ a: 'x' }, { a: 'y' }]
const CELLS = [['a'], ['x'], ['y']]

describe('where the records of a document stand', () => {
  test.each([
    ['a bare list', RECORDS],
    ['records', { nhits: 2, parameters: { rows: 2 }, records: RECORDS }],
    ['results', { total_count: 2, results: RECORDS }],
    ['deeper', { help: 'x', result: { records: RECORDS } }],
    ['beside lists of values', { tags: ['p', 'q'], rows: RECORDS }],
    ['beside an empty list', { facets: [], rows: RECORDS }],
    ['rows under a header', [['a'], ['x'], ['y']]],
    ['rows in a member', { data: [['a'], ['x'], ['y']] }],
  ])('%s', async (_case, content) => {
    const found = await readJsonTables(content)
    expect(typeof found === 'string' ? found : found.map((each) => [each.sheet, cellsIn(each)])).toEqual([
      [null, CELLS],
    ])
  })

  test('several lists are as many tables, of which a person may name one', async () => {
    const content = { fields: [{ id: 'a' }], records: RECORDS }
    const names = async (mapping = {}): Promise<unknown> => {
      const found = await readJsonTables(content, mapping)
      return typeof found === 'string' ? found : found.map(({ sheet }) => sheet)
    }
    expect(await names()).toEqual(['fields', 'records'])
    expect(await names({ sheet: 'records' })).toEqual(['records'])
    expect(await names({ sheet: 'rows' })).toBe('sheet-unknown')
  })

  test.each([
    ['elements of two forms', [{ a: 1 }, 2], 'json-unknown'],
    ['values alone', [1, 2], 'json-unknown'],
    ['rows with objects in them', [['a'], [{ b: 1 }]], 'json-unknown'],
    ['an object without a list', { error: 'not found' }, 'json-unknown'],
    ['an empty list', { results: [] }, 'no-rows'],
    ['a document that is no UTF-8', Buffer.from('[{"a":"\xe9"}]', 'latin1'), 'json-invalid'],
  ])('none: %s', async (_case, content, code) => {
    expect(await readJsonTables(content)).toBe(code)
  })
})

test('two lists that come to one path are never read as one', async () => {
  expect(await readJsonTables('{"a.b":[{"a":"x"}],"a":{"b":[{"a":"y"}]}}')).toBe('json-key-duplicate')
})

test('a list in each record is no table', async () => {
  const found = await readJsonTables({ records: [{ a: 'x', parts: [{ b: 1 }, { b: 2 }, { b: 3 }] }] })
  expect(typeof found === 'string' ? found : found.map(cellsIn)).toEqual([[['a'], ['x']]])
})

describe('a list for each column', () => {
  test('is a table where all have one length', async () => {
    const table = await readJsonTable({ a: ['x', 'y'], b: [1, null] })
    expect(cellsIn(table)).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['y', ''],
    ])
  })

  test.each([
    ['of two lengths', { a: [1, 2], b: [1] }],
    ['beside another member', { a: [1], b: [1], c: 2 }],
    ['alone', { a: [1, 2] }],
  ])('%s it is none', async (_case, content) => {
    expect(await readJsonTables(content)).toBe('json-unknown')
  })
})
