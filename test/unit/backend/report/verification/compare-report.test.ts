import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PDFDocument } from '@cantoo/pdf-lib'
import { afterAll, describe, expect, test } from 'vitest'
import { undoImport } from '../../../../../electron/backend/import/commit/undo-import.ts'
import { DATABASE_NAME } from '../../../../../electron/backend/platform/data-folder.ts'
import { sealPdf } from '../../../../../electron/backend/report/seal.ts'
import { compareReport } from '../../../../../electron/backend/report/verification/compare-report.ts'
import { examineReport, type WholeReport } from '../../../../../electron/backend/report/verification/examine-report.ts'
import { fingerprint } from '../../../../../electron/backend/store/journal.ts'
import type { Client } from '../../../../../shared/contract/client.ts'
import { AppError } from '../../../../../shared/contract/error.ts'
import { JOURNAL_VIEW } from '../../../../../shared/domain/report/tables/journal-table.ts'
import { verdictOf } from '../../../../../shared/domain/report/verification/verification.ts'
import { NOW, temporaryFolder } from '../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'
import { openPublishedClient } from '../../../../support/published-client.ts'
import { pullInto } from '../../../../support/pulled.ts'
import { plainPrint, smallReport } from '../../../../support/small-report.ts'
import { ROOT } from '../../../../tool.ts'

const HEADER = 'N°;Catégorie complète;Signalé le;Dernière action;Statut;Commune'
const row = (id: number, status: string) => `${id};Voirie > Trottoir;0${id}/03/2023;20/03/2023;${status};Uccle`
const csv = (count: number, status = 'Signalé') =>
  `${[HEADER, ...Array.from({ length: count }, (_, index) => row(index + 1, status))].join('\n')}\n`

const published = await openPublishedClient(csv(5))
const { client } = published
const records = await smallReport(client, { source: 'records', period: { kind: 'all' } })

afterAll(() => published[Symbol.dispose]())

async function whole(file: Uint8Array): Promise<WholeReport> {
  const examined = await examineReport(file, async () => [])
  if (!('manifest' in examined)) throw new Error(examined.reason)
  return examined
}

const compared = async (file: Uint8Array, print = plainPrint(client)) =>
  compareReport(await whole(file), { client, print })

/** Three years of incidents of one municipality, and what its years say. */
async function yearsOfUccle(): Promise<{ readonly client: Client; readonly report: WholeReport } & Disposable> {
  const of = (year: number) =>
    Array.from({ length: 20 }, (_, id) => `${year}${id};Voirie > Trottoir;03/03/${year};20/03/${year};Signalé;Uccle`)
  const own = await openPublishedClient(`${[HEADER, ...[2019, 2020, 2021].flatMap(of)].join('\n')}\n`)
  const filters = [{ kind: 'municipality' as const, values: ['21016'] }]
  const asked = { source: 'records', period: { kind: 'all' }, filters } as const
  return { ...own, report: await whole(await smallReport(own.client, asked)) }
}

/** The report with other values in the rows of years whose change is withheld since roads moved. */
function withYears(report: WholeReport, own: Readonly<Record<string, string | number | null>>): WholeReport {
  const values = report.values.map(({ columns, rows, ...table }) => ({
    ...table,
    columns,
    rows: rows.map((cells) =>
      cells.includes('roads-moved')
        ? cells.map((cell, at) => own[columns[at] ?? ''] ?? (cell === 'roads-moved' ? null : cell))
        : cells,
    ),
  }))
  return { ...report, values }
}

describe('a report that does not say what a change is', () => {
  const GIVEN = { growth: 0, growthFrom: 'computed' }

  test('is not blamed for changes that are withheld since, but for other counts', async () => {
    using made = await yearsOfUccle()
    const { client: own } = made
    const { change, ...measures } = made.report.manifest.measures
    expect(change).toContain('2020-08-31')
    const earlier = { ...made.report, manifest: { ...made.report.manifest, measures } }
    const answer = async (report: WholeReport) => compareReport(report, { client: own, print: plainPrint(own) })
    expect(await answer(made.report)).toMatchObject({ data: 'equal' })
    expect(await answer(withYears(earlier, GIVEN))).toMatchObject({ data: 'unknown', reason: 'measure-changed' })
    expect(await answer(withYears(made.report, GIVEN))).toMatchObject({ data: 'differs' })
    const others = await answer(withYears(earlier, { ...GIVEN, incidents: 21 }))
    expect(others.data).toBe('differs')
    expect(others.differences).toContainEqual(expect.objectContaining({ table: 'years', printed: 21, now: 20 }))
  })
})

describe('pages', () => {
  test('printed again by the same build and engine are equal, whatever page they were printed from', async () => {
    const views = [{}, { page: 'overview' }, { page: 'budgets' }, { page: 'budgets', drill: 'irisbox' }] as const
    for (const view of views) {
      const answer = await compared(await smallReport(client, view))
      expect(answer).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal', differences: [] })
      expect(verdictOf(answer)).toBe('equal')
    }
  })

  test('with the words of persons are made again from their manifest, and other words are another content', async () => {
    const cover = {
      heading: 'Bulletin',
      introduction: null,
      remark: 'Une remarque.',
      responsible: 'A. P.',
      state: 'draft',
    } as const
    const reports = [cover, { ...cover, remark: 'Une autre.' }, { ...cover, state: 'final' as const }]
    const hashes = []
    for (const each of reports) {
      const examined = await whole(
        await smallReport(client, { report: { language: 'fr', sections: null, cover: each } }),
      )
      expect(examined.manifest.view.report.cover).toEqual(each)
      expect(await compareReport(examined, { client, print: plainPrint(client) })).toMatchObject({ pages: 'equal' })
      hashes.push(examined.manifest)
    }
    expect(new Set(hashes.map((manifest) => JSON.stringify(manifest))).size).toBe(3)
  })

  test('of another engine, or without a browser, are not compared', async () => {
    const others = [plainPrint(client, 'another'), () => Promise.reject(new AppError('no-browser'))]
    for (const print of others)
      expect(await compared(records, print)).toMatchObject({ data: 'equal', reason: 'pages-not-compared' })
  })

  test('that stand on a trusted signature need not be compared', async () => {
    const signed = { ...(await whole(records)), isSigned: true }
    const answer = await compareReport(signed, { client, print: plainPrint(client, 'another') })
    expect([answer.pages, verdictOf(answer)]).toEqual(['not-compared', 'equal'])
  })

  test('under a signature that is drawn do not look as they were made', async () => {
    const covered = { ...(await whole(records)), isCovered: true }
    const answer = await compareReport(covered, { client, print: plainPrint(client) })
    expect(answer).toMatchObject({ pages: 'not-compared', reason: 'pages-not-compared' })
  })

  test('forged under a fresh seal differ, and the page is named', async () => {
    const document = await PDFDocument.load(records, { updateMetadata: false })
    document.getPage(0).drawText('9', { x: 80, y: 100, size: 10 })
    const forged = sealPdf(await document.save({ useObjectStreams: false }))
    const answer = await compared(forged)
    expect(answer).toMatchObject({ data: 'equal', pages: 'differs', differences: [{ page: 1 }] })
    expect(verdictOf(answer)).toBe('differs')
  })

  test('that do not come out alike twice blame nobody', async () => {
    const print = plainPrint(client)
    let count = 0
    const restless = async (fragment: string) => {
      const printed = await print(fragment)
      const document = await PDFDocument.load(printed.pdf, { updateMetadata: false })
      count += 1
      document.getPage(0).drawText(String(count), { x: 10, y: 10, size: 8 })
      return { ...printed, pdf: await document.save({ useObjectStreams: false }) }
    }
    expect(await compared(records, restless)).toMatchObject({ data: 'equal', reason: 'pages-not-compared' })
  })
})

describe('why imports rejected rows', () => {
  const CONTENT = `${csv(5)}${row(6, 'Signalé').replace('2023', '2033')}\n`

  test('is part of a report; where a folder of before it was kept does not say it, pages are not compared', async () => {
    using made = await openPublishedClient()
    await made.folder.take(CONTENT, { allowRejects: true })
    const print = plainPrint(made.client)
    const report = await whole(await smallReport(made.client, { source: 'records', period: { kind: 'all' } }))
    const [imported] = report.manifest.snapshots.filter(({ dataset }) => dataset === 'incidents')
    expect(imported).toMatchObject({ rejected: 1, rejectedFor: { 'day-future': 1 } })
    expect(await compareReport(report, { client: made.client, print })).toMatchObject({ pages: 'equal' })
    made.folder.database.exec("UPDATE snapshot SET settings = json_remove(settings, '$.rejectedFor')")
    expect(await compareReport(report, { client: made.client, print })).toMatchObject({
      data: 'equal',
      pages: 'not-compared',
      reason: 'pages-not-compared',
    })
  })
})

test('a source that was asked at another moment gave equal data, but pages that say so', async () => {
  using made = await openPublishedClient()
  const day = { created: '2023-03-01', category: 'Voirie', municipality: 'Uccle' } as const
  await pullInto(made.folder, [{ ...day, count: 7 }])
  const print = plainPrint(made.client)
  const report = await whole(await smallReport(made.client, { source: 'records', period: { kind: 'all' } }))
  const pull = { source: 'region', moment: NOW, queryHash: fingerprint('SELECT') }
  expect(report.manifest.snapshots).toContainEqual(expect.objectContaining({ dataset: 'incidents', pull }))
  expect(await compareReport(report, { client: made.client, print })).toMatchObject({ pages: 'equal' })
  made.folder.database.exec("UPDATE cell_pull SET moment = '2026-12-01T09:00:00.000Z'")
  expect(await compareReport(report, { client: made.client, print })).toMatchObject({
    data: 'equal',
    pages: 'not-compared',
    reason: 'pages-not-compared',
  })
})

describe('data', () => {
  test('P9: an import that is unknown here cannot be told', async () => {
    using other = await openPublishedClient()
    const answer = await compareReport(await whole(records), { client: other.client, print: plainPrint(client) })
    expect(answer).toMatchObject({ data: 'unknown', reason: 'snapshot-unknown' })
    expect(verdictOf(answer)).toBe('unknown')
  })

  test('P9: an import that was undone here cannot be told either, but its day is', async () => {
    using other = await openPublishedClient(csv(5))
    undoImport(other.folder.database, '2026-11-30T23:30:00.000Z')
    const answer = await compareReport(await whole(records), { client: other.client, print: plainPrint(client) })
    expect(answer).toMatchObject({ data: 'unknown', reason: 'snapshot-undone', undoneOn: '2026-12-01' })
    expect(verdictOf(answer)).toBe('unknown')
  })

  test('a journal is compared with that of its own folder alone, and a part made anew differs', async () => {
    const journal = await whole(await smallReport(client, JOURNAL_VIEW))
    const print = plainPrint(client)
    expect(await compareReport(journal, { client, print })).toMatchObject({ data: 'equal', pages: 'equal' })
    const [table, ...others] = journal.values
    const forged = (kept: number) => {
      const rows = (table?.rows ?? []).map((cells, index) => (index < kept ? cells : cells.with(-1, 'f'.repeat(64))))
      return { ...journal, values: table === undefined ? [] : [{ ...table, rows }, ...others] }
    }
    expect(table?.columns.at(-1)).toBe('hash')
    expect(await compareReport(forged(1), { client, print })).toMatchObject({ data: 'differs' })
    expect(await compareReport(forged(0), { client, print })).toMatchObject({
      data: 'unknown',
      reason: 'journal-unknown',
    })
  })

  test('are compared as of the imports of the report, also after newer ones', async () => {
    await published.folder.take(csv(6, 'Clôturé'), {}, 'newer.csv')
    const answer = await compared(records)
    expect(answer).toMatchObject({ data: 'equal', pages: 'equal' })
  })

  test('P9: that say something else differ, with table, key and both values', async () => {
    const report = await whole(records)
    const [first, ...others] = report.values
    const rows = (first?.rows ?? []).map((cells, index) =>
      index === 0 ? [cells[0] ?? null, 4, ...cells.slice(2)] : cells,
    )
    const values = first === undefined ? [] : [{ ...first, rows }, ...others]
    const answer = await compareReport({ ...report, values }, { client, print: plainPrint(client) })
    expect(answer.data).toBe('differs')
    expect(answer.differences).toContainEqual({
      table: 'categories',
      key: ['road'],
      column: 'incidents',
      printed: 4,
      now: 5,
    })
    expect(verdictOf(answer)).toBe('differs')
  })

  const versions = join(ROOT, 'test', 'fixtures', 'versions')
  const sealed = readdirSync(versions).filter((name) => /^\d/.test(name) && !/^0\.[1-8]\./.test(name))
  test.each(sealed)('of version %s are those of its folder, whose pages another build printed', async (version) => {
    using kept = temporaryFolder()
    const database = gunzipSync(readFileSync(join(versions, version, 'irisboard.sqlite.gz')))
    writeFileSync(join(kept.path, DATABASE_NAME), database)
    const opened = await openedBackend(kept.path)
    const place = { client: clientOf(opened.handlers), print: plainPrint(client) }
    const answer = await compareReport(await whole(readFileSync(join(versions, version, 'report.pdf'))), place)
    opened.close()
    const found = { integrity: 'whole', data: 'equal', pages: 'not-compared', differences: [] }
    expect(answer).toMatchObject({ ...found, reason: 'pages-not-compared' })
  })
})
