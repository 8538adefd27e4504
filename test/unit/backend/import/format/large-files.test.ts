import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTextSource } from '../../../../../electron/backend/import/format/text-source.ts'
import { openWorkbook } from '../../../../../electron/backend/import/format/workbook/open-workbook.ts'
import { openZippedBook } from '../../../../../electron/backend/import/format/workbook/zipped-book.ts'
import { planImport } from '../../../../../electron/backend/import/plan/plan-import.ts'
import type { ReadingProgress } from '../../../../../electron/backend/import/reading/row-batch.ts'
import { DEFAULT_IMPORT_OPTIONS } from '../../../../../shared/domain/import/import-plan.ts'
import { sample } from '../../../../counts.ts'
import { openFolder, TODAY, temporaryFolder } from '../../../../support/folder.ts'
import { sheetOf } from '../../../../support/workbook-file.ts'

const MOST_ROWS = 1_048_576

/** Walks the one sheet of a workbook and gives the number of its rows and the place of the last. */
async function walkSheet(rows: string) {
  using folder = temporaryFolder()
  const path = join(folder.path, 'book.xlsx')
  writeFileSync(path, sheetOf(rows))
  const opening = await openWorkbook({ path, name: 'book.xlsx' }, {}, openZippedBook)
  const [source] = opening.ok ? opening.opened.sources : []
  let count = 0
  let last = 0
  const outcome = await source?.walk((_cells, line) => {
    count += 1
    last = line
    return undefined
  })
  return { isOpen: opening.ok, count, last, problems: outcome?.problems }
}

test('X1: an honest full sheet of 1 048 576 rows passes', async () => {
  const rows = Array.from({ length: MOST_ROWS }, (_, index) => {
    const row = index + 1
    return `<row r="${row}"><c r="A${row}"><v>${(row * 2_654_435_761) % 1_000_003}</v></c></row>`
  })
  expect(await walkSheet(rows.join(''))).toEqual({ isOpen: true, count: MOST_ROWS, last: MOST_ROWS, problems: [] })
})

/** As many as a sheet has, or enough that they would be many. */
const { numRuns: FORMATTED } = sample('formatted-rows', 150_000, 1_048_576)

test('X3: rows with a format and nothing in them are no rows', async () => {
  const rows = Array.from({ length: FORMATTED }, (_, index) => `<row r="${index + 1}" s="1" customFormat="1"/>`)
  rows[0] = '<row r="1"><c r="A1"><v>1</v></c></row>'
  expect(await walkSheet(rows.join(''))).toEqual({ isOpen: true, count: 1, last: 1, problems: [] })
})

test('C8: a text is read piece by piece: who leaves at its tenth row has read a small part of it', async () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'file.csv')
  writeFileSync(path, 'N°;Signalé le\n'.repeat(1_000_000))
  const source = createTextSource(path, 'file.csv', { encoding: 'utf-8', markLength: 0 }, ';')
  let rows = 0
  await source.walk(() => {
    rows += 1
    return rows < 10
  })
  expect([rows, source.bytesRead() < 1_000_000]).toEqual([10, true])
})

test('C8: the progress of a reading grows in rows and bytes up to the whole file', async () => {
  using folder = openFolder()
  const rows = Array.from({ length: 30_000 }, (_, index) => `${index};31/03/2023;Rue Neuve ${index}\n`)
  const text = `N°;Signalé le;Adresse\n${rows.join('')}`
  const told: ReadingProgress[] = []
  await planImport(folder.write('file.csv', text), DEFAULT_IMPORT_OPTIONS, {
    database: folder.database,
    today: TODAY,
    onProgress: (progress) => told.push(progress),
  })
  const totalBytes = Buffer.byteLength(text)
  expect(told.length).toBeGreaterThan(3)
  expect(told.at(-1)).toEqual({ rows: rows.length, bytes: totalBytes, totalBytes })
  for (const [index, { rows: done, bytes }] of told.slice(0, -1).entries()) {
    expect(bytes).toBeGreaterThan(0)
    expect(told[index + 1]!.rows).toBeGreaterThanOrEqual(done)
    expect(told[index + 1]!.bytes).toBeGreaterThanOrEqual(bytes)
  }
})
