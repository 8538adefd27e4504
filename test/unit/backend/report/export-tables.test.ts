import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { exportTables } from '../../../../electron/backend/report/export-tables.ts'
import type { ExportFormat } from '../../../../shared/contract/rows.ts'
import { FIRST_CROSS } from '../../../../shared/domain/view/cross-view.ts'
import { DEFAULT_VIEW, type ReportSection, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { temporaryFolder } from '../../../support/folder.ts'
import { readWorkbook } from '../../../support/read-workbook.ts'
import { openShippedFolder } from '../../../support/shipped-folder.ts'
import { PRINTED_TOTAL, TABLE_1 } from '../../../support/table-1.ts'
import { zipEntries } from '../../../support/zip-entries.ts'

const folder = temporaryFolder()
const shipped = await openShippedFolder()
afterAll(async () => {
  await shipped.close()
  folder[Symbol.dispose]()
})

const VIEW: ViewState = {
  ...DEFAULT_VIEW,
  page: 'incidents',
  period: { kind: 'range', from: '2023-01-01', to: '2023-11-15' },
}

async function exported(sections: readonly ReportSection[], format: ExportFormat, place = 'tables', shown = VIEW) {
  const outFile = join(folder.path, place)
  const view = { ...shown, report: { ...shown.report, sections } }
  const told = await exportTables({ view, language: 'en', format, client: shipped.client, outFile })
  return { ...told, bytes: await readFile(outFile) }
}

test('one table as CSV is a file of its own, several are an archive with what proves them', async () => {
  const alone = await exported(['categories'], 'csv')
  expect([alone.tables, alone.name]).toEqual([1, expect.stringMatching(/^incidents_2023-01-01_2023-11-15_.*\.csv$/)])
  const text = alone.bytes.toString('utf8')
  for (const { value } of TABLE_1) expect(text).toContain(`;${value}`)
  expect(text).toContain(String(PRINTED_TOTAL))

  const several = await exported(['categories', 'years'], 'csv')
  expect([several.tables, several.name]).toEqual([2, expect.stringMatching(/\.zip$/)])
  const entries = await zipEntries(several.bytes)
  expect([...entries.keys()]).toHaveLength(3)
  expect(JSON.parse(String(entries.get('manifest.json')))).toBeTypeOf('object')
})

test('as Excel each table is a sheet, its counts numbers, after one that says what they are of', async () => {
  const { bytes, tables, name } = await exported(['categories'], 'xlsx')
  expect([tables, name]).toEqual([1, expect.stringMatching(/\.xlsx$/)])
  const [about, sheet] = [await readWorkbook(bytes, 1), await readWorkbook(bytes, 2)]
  const counts = sheet.cells.slice(1).map(({ A, C }) => ({ code: A, value: C }))
  expect(counts).toHaveLength(TABLE_1.length)
  expect(counts).toEqual(expect.arrayContaining([...TABLE_1]))
  expect(about.cells.map(({ A }) => A)).toEqual([
    'FixMyStreet incidents by category, 2023',
    'Report on published figures, data as of 15/11/2023',
    expect.stringMatching(/content [0-9a-f]{64}$/),
  ])
})

test('as Excel the shares of a table by two dimensions are numbers in per cent, its counts are not', async () => {
  const stylesOf = async (figure: 'value' | 'all') => {
    const view: ViewState = { ...VIEW, cross: { ...FIRST_CROSS, rows: 'category', columns: 'year', figure } }
    const { bytes } = await exported(['cross-table'], 'xlsx', 'tables', view)
    const sheet = String((await zipEntries(bytes)).get('xl/worksheets/sheet2.xml'))
    return new Set([...sheet.matchAll(/<c r="[A-Z]+\d+" s="(\d)"><v>/g)].map(([, style]) => style))
  }
  expect(await stylesOf('value')).toEqual(new Set(['0']))
  expect(await stylesOf('all')).toEqual(new Set(['3']))
})

test('a place that takes no file is told, and nothing is left there', async () => {
  await expect(exported(['categories'], 'csv', 'no-such-folder/tables')).rejects.toMatchObject({ code: 'write-failed' })
  expect(readdirSync(folder.path)).not.toContain('no-such-folder')
})
