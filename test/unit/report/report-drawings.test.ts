import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Backend } from '../../../electron/backend/process/backend.ts'
import type { Client } from '../../../shared/contract/client.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { composeReport } from '../../../shared/report/compose-report.ts'
import { type Folder, openFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'

/** The data end on 20 March 2023: of March twenty days are compared. */
const INCIDENTS = [
  ['Voirie > Trottoir', '15/02/2022', 'Schaerbeek'],
  ['Voirie > Trottoir', '09/03/2022', 'Schaerbeek'],
  ['Voirie > Trottoir', '21/03/2022', 'Schaerbeek'],
  ['Parc > Banc', '02/02/2023', 'Uccle'],
  ['Parc > Banc', '03/02/2023', 'Uccle'],
  ['Voirie > Trottoir', '03/02/2023', 'Schaerbeek'],
  ['Voirie > Trottoir', '01/03/2023', 'Uccle'],
  ['Voirie > Trottoir', '09/03/2023', 'Schaerbeek'],
  ['Voirie > Trottoir', '09/03/2023', 'Schaerbeek'],
]
const HEADER = 'N°;Catégorie complète;Signalé le;Dernière action;Statut;Commune'
const CSV = [
  HEADER,
  ...INCIDENTS.map(([category, day, commune], at) =>
    [at + 1, category, day, '20/03/2023', 'Signalé', commune].join(';'),
  ),
].join('\n')

let folder: Folder
let backend: Backend
let client: Client
beforeAll(async () => {
  folder = openFolder()
  await folder.take(`${CSV}\n`)
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
  client = clientOf(backend.handlers)
})
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

async function tablesOf(change: Partial<ViewState>) {
  const view: ViewState = { ...DEFAULT_VIEW, page: 'incidents', period: { kind: 'year-to-date' }, ...change }
  const words = { t: createTranslator('fr'), format: createFormat('fr') }
  const digest = async (text: string) => createHash('sha256').update(text).digest('hex')
  return composeReport(client, view, words, digest)
}

const linesOf = (csv: string | undefined) => (csv ?? '').replace('\ufeff', '').trim().split(/\r?\n/)

test('small trends are attached month by month, the largest first, a month that is not whole beside the same days', async () => {
  const { csvs, tables } = await tablesOf({ multiples: 'category' })
  const file = csvs.find(({ table }) => table.name === 'multiples')
  expect(linesOf(file?.text)).toEqual([
    'Catégorie (code);Catégorie;Mois (code);Mois;Incidents;Incidents des jours comparés;État',
    // January 2022 lies before the first record.
    'road;Voirie;2023-01;janvier 2023;0;;complet',
    'road;Voirie;2023-02;février 2023;1;1;complet',
    'road;Voirie;2023-03;mars 2023;3;1;incomplet',
    'park;Parc;2023-01;janvier 2023;0;;complet',
    'park;Parc;2023-02;février 2023;2;0;complet',
    'park;Parc;2023-03;mars 2023;0;0;incomplet',
  ])
  expect(tables.trend?.rows.map(({ incidents }) => incidents)).toEqual([0, 3, 3])
})

test('a filter on their own dimension keeps those that it names; a view without small trends has no such table, nor has one of one month', async () => {
  const filters = [{ kind: 'category' as const, values: ['park'] }]
  const { tables } = await tablesOf({ multiples: 'category', filters })
  expect(new Set(tables.multiples?.rows.map(({ category }) => category))).toEqual(new Set(['park']))
  expect((await tablesOf({})).tables.multiples).toBeNull()
  const march = { kind: 'range' as const, from: '2023-03-01', to: '2023-03-31' }
  expect((await tablesOf({ multiples: 'category', period: march })).tables.multiples).toBeNull()
})

test('municipalities are drawn by inhabitants where the view counts so', async () => {
  const { tables } = await tablesOf({ multiples: 'municipality', rate: 'per-1000' })
  const march = tables.multiples?.rows.filter(({ month }) => month === '2023-03') ?? []
  // Statbel, 1 January 2020: 132 799 in Schaerbeek, 83 980 in Uccle.
  expect(march.map(({ municipality, per1000, per1000Before }) => [municipality, per1000, per1000Before])).toEqual([
    ['21016', 1000 / 83_980, 0],
    ['21015', 2000 / 132_799, 1000 / 132_799],
  ])
  const counted = await tablesOf({ multiples: 'municipality', rate: 'count' })
  expect(counted.tables.multiples?.columns).not.toContain('per1000')
})

test('the calendar of one month has its days up to that of the data, and is no table of a longer period', async () => {
  const report = { language: null, sections: ['calendar' as const, 'weekdays' as const] }
  const period = { kind: 'range' as const, from: '2023-03-01', to: '2023-03-31' }
  const { tables } = await tablesOf({ report, period })
  expect(tables.calendar?.rows.map(({ day, incidents }) => [day, incidents])).toEqual(
    Array.from({ length: 20 }, (_, at) => [`2023-03-${String(at + 1).padStart(2, '0')}`, { 0: 1, 8: 2 }[at] ?? 0]),
  )
  expect(tables.calendar?.total).toBe(3)
  const thursdays = { kind: 'weekday' as const, values: ['4'] }
  const kept = await tablesOf({ report, period, filters: [thursdays] })
  expect(kept.tables.calendar?.rows.map(({ day }) => day)).toEqual(['2023-03-02', '2023-03-09', '2023-03-16'])
  expect((await tablesOf({ report, period, days: 'weekdays' })).tables.calendar?.rows).toEqual([])
  expect((await tablesOf({ report })).tables.calendar?.rows).toEqual([])
})
