import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createElement } from 'react'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generateBudgetLines } from '../../electron/backend/demonstration/generate-budget-lines.ts'
import { createReport } from '../../electron/backend/report/create-report.ts'
import { openBrowserHost } from '../../renderer/host/browser-host.ts'
import { Paper } from '../../renderer/print/paper.tsx'
import { PaperWordsProvider } from '../../renderer/print/paper-words.tsx'
import { loadLanguage } from '../../renderer/state/messages.ts'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { LANGUAGES, type Language } from '../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../shared/i18n/all-languages.ts'
import { createFormat } from '../../shared/i18n/format.ts'
import { composeReport } from '../../shared/report/compose-report.ts'
import { sample } from '../counts.ts'
import { fillWithPublished } from '../support/laid-folder.ts'
import { stillPage } from '../support/still-page.tsx'
import { runCommand } from './command-line.ts'
import { importGenerated } from './import-generated.ts'
import { type OwnHost, openOwnHost } from './open-host.ts'
import { brokenCells, readCellLines, writtenCells } from './paper-cells.ts'
import { expectHeld } from './read-pdf.ts'

interface Printed {
  readonly folder: 'published' | 'records'
  readonly view: Partial<ViewState>
}

const DAYS = { from: '2023-08-20', to: '2023-11-15' } as const

/** Every page in both folders, and what makes its tables broader. */
const PRINTED: readonly Printed[] = [
  {
    folder: 'records',
    view: { granularity: 'day', period: { kind: 'range', ...DAYS }, measure: 'median-days', multiples: 'organisation' },
  },
  { folder: 'records', view: {} },
  { folder: 'records', view: { measure: 'p90-days', comparison: DAYS, period: { kind: 'year', year: 2022 } } },
  {
    folder: 'records',
    view: { measure: 'per-1000', period: { kind: 'year-to-date' }, delayBy: 'municipality', multiples: 'municipality' },
  },
  { folder: 'published', view: { page: 'programmes' } },
  { folder: 'published', view: {} },
  { folder: 'published', view: { page: 'budgets' } },
  { folder: 'records', view: { page: 'programmes' } },
  { folder: 'records', view: { page: 'reconciliation' } },
  { folder: 'records', view: { page: 'budgets' } },
  { folder: 'records', view: { page: 'budgets', moneyBy: 'institution' } },
  { folder: 'records', view: { page: 'budgets', moneyBy: 'year' } },
  { folder: 'records', view: { page: 'budgets', moneyBy: 'municipality' } },
]
const CASES = PRINTED.flatMap((each) => LANGUAGES.map((language) => ({ ...each, language })))
const { numRuns } = sample('paper-cells', 3, 39)
const isFull = numRuns === CASES.length
/** As many as the demonstration has, where every report is printed: their numbers are the longest. */
const ROWS = isFull ? 632_686 : 3_000

let hosts: Readonly<Record<Printed['folder'], OwnHost>>

beforeAll(async () => {
  hosts = {
    published: await openOwnHost({ fill: fillWithPublished }),
    records: await openOwnHost({ fill: fillWithRecords }),
  }
  await Promise.all(LANGUAGES.map(loadLanguage))
})
afterAll(() => Promise.all(Object.values(hosts).map((host) => host.close())))

async function fillWithRecords(dataFolder: string): Promise<void> {
  await importGenerated(dataFolder, { rows: ROWS, seed: 3 })
  const file = join(dirname(dataFolder), 'budgets.csv')
  await writeFile(file, generateBudgetLines({ seed: 3 }))
  const imported = ['import', file, '--as', 'budgets', '--as-of-day', '2023-11-15', '--data-dir', dataFolder]
  expect((await runCommand(imported)).errors).toBe('')
}

/** The cells of a report as the printer made them, and as its page writes them. */
async function cellsOf({ folder, view: change }: Printed, language: Language) {
  const { address, folder: around, print } = hosts[folder]
  const view = { ...DEFAULT_VIEW, ...change }
  const client = createClient(
    openBrowserHost(new URL(address).hash.slice('#token='.length), new URL(address).origin).transport,
  )
  const outFile = join(around, 'cells.pdf')
  const { contentHash } = await createReport({ view, language, print, client, outFile })
  const words = { t: createTranslator(language), format: createFormat(language) }
  const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
  const report = await composeReport(client, { ...view, report: { ...view.report, language } }, words, digest)
  expect(report.contentHash).toBe(contentHash)
  const page = createElement(PaperWordsProvider, null, createElement(Paper, { report }))
  const written = writtenCells(stillPage(page, { language }))
  // A group that a page cuts is named again.
  const continued = written.map((title) => words.t('report.continued', { title }))
  const bytes = await readFile(outFile)
  await expectHeld(bytes)
  return { printed: await readCellLines(bytes), written: [...written, ...continued] }
}

// The step goes from one language to the next as well.
test.each(CASES.filter((_, index) => index % Math.floor(CASES.length / numRuns) === 0))(
  'no word and no number is broken in a cell: $folder, $view, $language',
  async ({ language, ...printed }) => {
    const cells = await cellsOf(printed, language)
    expect(cells.printed.length).toBeGreaterThan(5)
    expect(brokenCells(cells.printed, cells.written)).toEqual([])
  },
)

test('a number or a word on two lines is found, a text that goes on at a space or a hyphen is not', () => {
  const written = [
    'du 01/01/2022 au 31/12/2022',
    'Woluwe-Saint-Lambert',
    '1\u202f234\u00a0k€',
    'publié\nn.c.',
    'Propreté',
  ]
  const broken = (...lines: readonly string[]) => brokenCells([lines], written).length > 0
  expect(broken('du 01/01/2022 au 31/12/202', '2')).toBe(true)
  expect(broken('du 01/01/2022 au', '31/12/2022')).toBe(false)
  expect(broken('Woluwe-Saint-', 'Lambert')).toBe(false)
  expect(broken('1', '234 k€')).toBe(true)
  expect(broken('publié', 'n.c.')).toBe(false)
  expect(broken('Propre', 'té')).toBe(true)
  expect(broken('a text of no cell')).toBe(true)
})
