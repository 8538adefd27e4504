import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { exportDifference } from '../../../../electron/backend/history/export-difference.ts'
import { createProblemExport } from '../../../../electron/backend/import/commit/export-problems.ts'
import type { Client } from '../../../../shared/contract/client.ts'
import type { DifferenceRow } from '../../../../shared/domain/history/difference.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import { temporaryFolder } from '../../../support/folder.ts'

/** A client whose every answer is this one. */
const answering = (answer: unknown): Client =>
  ({ call: async () => answer, listen: () => () => undefined }) as unknown as Client

const tableOf = (path: string): readonly (readonly string[])[] =>
  parse(readFileSync(path, 'utf8'), { delimiter: ';', bom: true })

test('a list of problems guards what a spreadsheet would run, also behind a space, and leaves the rest', async () => {
  using folder = temporaryFolder()
  const raws = [' =1+1', '=1+1', '-12', 'Voirie']
  const rows = raws.map((raw): Problem => {
    return { code: 'category-unknown', place: { file: 'a.csv', line: 2 }, raw, details: { proposedCategory: 'road' } }
  })
  const paths: string[] = []
  const write = createProblemExport({
    folder: folder.path,
    client: () => answering({ rows }),
    emit: () => undefined,
    offerFile: (path) => {
      paths.push(path)
      return 'token'
    },
  })
  await write({ file: 'token', language: 'fr' })
  expect(
    tableOf(paths[0]!)
      .slice(1)
      .map((cells) => [cells[2], cells[5]]),
  ).toEqual([
    ['2', "' =1+1"],
    ['2', "'=1+1"],
    ['2', "'-12"],
    ['2', 'Voirie'],
  ])
})

test('the difference of two states guards texts, and leaves numbers below zero numbers', async () => {
  using folder = temporaryFolder()
  const row: DifferenceRow = {
    dataset: 'incidents',
    kind: 'changed',
    key: [{ field: 'reference', value: '7' }],
    fields: [
      { field: 'address', before: ' @rue', after: 'Rue A' },
      { field: 'value', before: -1.5, after: 2 },
    ],
  }
  const outFile = join(folder.path, 'difference.csv')
  const client = answering({ rows: [row], total: 1 })
  expect(await exportDifference({ client, from: 1, to: 2, language: 'fr', outFile })).toBe(1)
  expect(
    tableOf(outFile)
      .slice(1)
      .map((cells) => cells.slice(4)),
  ).toEqual([
    ["' @rue", 'Rue A'],
    ['-1,5', '2'],
  ])
})
