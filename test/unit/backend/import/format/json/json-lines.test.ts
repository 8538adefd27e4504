import { describe, expect, test } from 'vitest'
import { cellsIn, readJsonTable, readJsonTables } from '../../../../../support/json-reading.ts'

describe('a value on each line', () => {
  test('has its physical line for its place', async () => {
    const text = '\ufeff{"a":"é"}\r\n\r\n  {"a":"}\\n{","b":2}  \n{"a":null}'
    for (const name of ['f.jsonl', 'f.ndjson', 'f.json', 'f.txt']) {
      const table = await readJsonTable(text, {}, name)
      expect(table.records.map(({ line, cells }) => [line, cells])).toEqual([
        [0, ['a', 'b']],
        [1, ['é', '']],
        [2, []],
        [3, ['}\n{', '2']],
        [4, ['', '']],
      ])
    }
  })

  test('may be a list under a header', async () => {
    expect(cellsIn(await readJsonTable('["a"]\n["x"]\n'))).toEqual([['a'], ['x']])
  })

  test('may be the only one where the name of the file says so', async () => {
    expect(cellsIn(await readJsonTable('{"a":1}\n', {}, 'f.jsonl'))).toEqual([['a'], ['1']])
    expect(await readJsonTables('{"a":1}\n', {}, 'f.json')).toBe('json-unknown')
  })

  test('is read whatever the edges of pieces cut', async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => ({ at, text: 'é€😀'.repeat(at % 40) }))
    const table = await readJsonTable(rows.map((row) => JSON.stringify(row)).join('\n'))
    expect(cellsIn(table).slice(1)).toEqual(rows.map(({ at, text }) => [String(at), text]))
  })
})

describe('lines that are refused', () => {
  test.each([
    ['one cut short', '{"a":1}\n{"a":2\n', 'json-invalid'],
    ['two values in one', '{"a":1}\n{"a":2}{"a":3}', 'json-invalid'],
    ['one in another encoding', Buffer.from('{"a":1}\n{"a":"\xe9"}', 'latin1'), 'json-invalid'],
    ['values of two forms', '{"a":1}\n["x"]', 'json-mixed'],
    ['one name twice', '{"a":1}\n{"a":2,"a":3}', 'json-key-duplicate'],
    ['one without an end', `{"a":1}\n{"a":"${'x'.repeat(1_200_000)}`, 'line-too-long'],
    ['values alone', '1\n2\n', 'json-invalid'],
  ])('%s', async (_case, content, code) => {
    expect(await readJsonTables(content)).toBe(code)
  })
})
