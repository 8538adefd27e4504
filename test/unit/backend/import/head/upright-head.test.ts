import { expect, test } from 'vitest'
import { letteredSource } from '../../../../../electron/backend/import/head/upright-head.ts'
import { headOfText, sourceOfText } from '../../../../support/head-of-text.ts'

async function cellsOf(text: string): Promise<readonly (readonly string[])[]> {
  return (await headOfText(text)).records.map(({ cells }) => cells)
}

test('a table with its years and categories in the wrong direction is turned', async () => {
  const head = await headOfText('Année;Divers;Propreté\n2021;1;2\n2022;3;4\n')
  expect(head.records.map(({ cells }) => cells)).toEqual([
    ['Catégorie', '2021', '2022'],
    ['Divers', '1', '3'],
    ['Propreté', '2', '4'],
  ])
  expect([head.turned, head.place(2, 1)]).toEqual([[1], { line: 2, column: 'Divers' }])
})

test('a corner without a name has that of what stands below it', async () => {
  expect((await cellsOf(';2021;2022\nDivers;1;3\nPropreté;2;4\n'))[0]).toEqual(['Catégorie', '2021', '2022'])
})

test.each(['Catégorie;Nombre\nDivers;470\n', 'N°;Signalé le\n1;31/03/2023\n', 'a;b\n1;2\n'])(
  'any other table stays as it is: %j',
  async (text) => {
    const written = text.trimEnd().split('\n')
    expect(await cellsOf(text)).toEqual(written.map((line) => line.split(';')))
  },
)

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
