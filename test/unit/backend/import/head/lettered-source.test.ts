import { expect, test } from 'vitest'
import { letteredSource } from '../../../../../electron/backend/import/head/lettered-source.ts'
import { sourceOfText } from '../../../../support/head-of-text.ts'

const walked = async (text: string, most = Number.POSITIVE_INFINITY) => {
  const seen: (readonly [number, readonly string[]])[] = []
  const source = await letteredSource(sourceOfText(text))
  await source.walk((cells, line) => seen.push([line, cells]) < most)
  return seen
}

test('a table without a header stands under the letters of a spreadsheet, as many as its widest row has cells', async () => {
  expect(await walked('1;2\n1;2;3\n')).toEqual([
    [0, ['A', 'B', 'C']],
    [1, ['1', '2']],
    [2, ['1', '2', '3']],
  ])
})

test('the walk ends where its visitor ends it, be it at the letters', async () => {
  expect(await walked('1;2\n3;4\n', 1)).toHaveLength(1)
  expect(await walked('1;2\n3;4\n', 2)).toHaveLength(2)
})
