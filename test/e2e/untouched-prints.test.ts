import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createReport } from '../../electron/backend/report/create-report.ts'
import { compareReport } from '../../electron/backend/report/verification/compare-report.ts'
import { examineReport } from '../../electron/backend/report/verification/examine-report.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import { type Client, createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { sample } from '../counts.ts'
import { fillWithAll } from '../support/full-folder.ts'
import { reportView } from '../support/report-view.ts'
import { runCommand } from './command-line.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'
import { readPdf } from './read-pdf.ts'

const ODD = 'Odd'
/** A report of so many rows is still one that a person reads. */
const { numRuns: NAMES } = sample('odd-names', 45, 2314)
const LONG = 'Direction générale '.repeat(16).trim()
const OWN = [LONG, 'مصلحة النظافة', 'שירות', 'Équipe 🚮', '=1+1', "L'« Été »"]
const nameOf = (index: number): string => `Org ${String(index).padStart(4, '0')} ${OWN[index] ?? ''}`.trim()

let host: OwnHost
let client: Client

beforeAll(async () => {
  host = await openOwnHost({ fill: fillWithOdd })
  client = createClient(openBrowserHost(host.address.split('=')[1]!, new URL(host.address).origin).transport)
})
afterAll(() => host.close())

/** All values are equal but one, which is far beyond. */
async function fillWithOdd(dataFolder: string): Promise<void> {
  await fillWithAll(dataFolder)
  const rows = Array.from({ length: NAMES + 500 }, (_, index) =>
    [`O${index}`, 'Voirie', '1030 Schaerbeek', '31/03/2023', nameOf(index < NAMES ? index : 7)].join(';'),
  )
  const file = join(dirname(dataFolder), 'odd.csv')
  await writeFile(file, ['N°;Catégorie;Commune;Signalé le;Entité responsable', ...rows].join('\n'))
  const imported = await runCommand(['import', file, '--register', ODD, '--data-dir', dataFolder, '--json'])
  expect(imported.code, imported.out).toBe(0)
}

async function printed(view: ViewState): Promise<Buffer> {
  const outFile = join(host.folder, 'printed.pdf')
  await createReport({ view, language: 'fr', print: host.print, client, outFile })
  return readFile(outFile)
}

async function expectEqual(bytes: Uint8Array): Promise<void> {
  const examined = await examineReport(bytes, async () => [])
  if (!('manifest' in examined)) throw new Error(examined.reason)
  const answer = await compareReport(examined, { client, print: host.print })
  expect(answer).toMatchObject({ integrity: 'whole', data: 'equal', pages: 'equal', differences: [] })
}

test('a report verifies where it was made, whatever it tells: its pages, printed again, are the same', async () => {
  await fc.assert(
    fc.asyncProperty(reportView, async (view) => expectEqual(await printed(view))),
    sample('untouched-prints', 1, 200),
  )
})

const ofOdd = (change: Partial<ViewState>): ViewState => ({
  ...DEFAULT_VIEW,
  page: 'incidents',
  source: 'records',
  filters: [{ kind: 'register', values: [ODD] }],
  report: { language: 'fr', sections: ['organisations'] },
  ...change,
})

async function read(view: ViewState) {
  const { pages, attachments } = await readPdf(await printed(view))
  const csv = new TextDecoder().decode(attachments.get('tableau-1.csv') ?? attachments.get('table-1.csv'))
  const rows: string[][] = parse(csv, { delimiter: ';', bom: true })
  return { text: pages.join(' ').replaceAll(/[\s\u00ad]+/g, ''), rows: rows.slice(1) }
}

test('P3: every row of the attached table stands on a page, whole, whatever it is called', async () => {
  const { text, rows } = await read(ofOdd({}))
  expect(rows).toHaveLength(NAMES)
  expect(new Set(text.match(/Org\d{4}/g))).toHaveLength(NAMES)
  for (const word of [LONG, 'Équipe', '=1+1', '501']) expect(text).toContain(word.replaceAll(' ', ''))
})

test('P3: of no row at all the page says why, and the table is empty', async () => {
  const { text, rows } = await read(ofOdd({ period: { kind: 'range', from: '2023-03-01', to: '2023-03-02' } }))
  expect(rows).toEqual([])
  expect(text).not.toContain('Org0')
  expect(text).toContain('Aucun')
})
