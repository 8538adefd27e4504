import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createServiceAnswerer } from '../../../../electron/backend/figures/answer-service.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { createRowHandlers } from '../../../../electron/backend/rows/row-lists.ts'
import type { Filter, FilterKind } from '../../../../shared/domain/incidents/filter.ts'
import { NO_PARTS, SERVICE_PARTS } from '../../../../shared/domain/incidents/service-part.ts'
import {
  type OnTimeQuestion,
  onTimeAnswerSchema,
  type StockQuestion,
  stockAnswerSchema,
} from '../../../../shared/domain/service/service-question.ts'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { ALL_ROWS, readRows } from '../../../support/read-rows.ts'

const ON_TIME: OnTimeQuestion = {
  by: ['category'],
  filters: [],
  from: null,
  to: null,
  comparison: 'none',
  asOf: null,
  source: null,
}
const { comparison: _none, ...plain } = ON_TIME
const OPEN: StockQuestion = { ...plain, by: ['month'] }
const HEADER = 'N°;Catégorie;Commune;Signalé le;Clôturé le;Dernière action;Statut\n'

/** `count` incidents of a category that were created on a day and closed after so many days, open where `null`. */
const rows = (
  first: number,
  count: number,
  category: string,
  [year, month, day]: readonly number[],
  took: number | null,
) => {
  const text = (date: Date) =>
    `${date.getUTCDate()}/${date.getUTCMonth() + 1}/${date.getUTCFullYear()}`.replace(/\b\d\b/g, '0$&')
  const [made, ended] = [0, took ?? 0].map((days) => text(new Date(Date.UTC(year!, month! - 1, day! + days))))
  return Array.from({ length: count }, (_, at) =>
    [first + at, category, '1030', made, took === null ? '' : ended, ended, took === null ? 'Signalé' : 'Clôturé'].join(
      ';',
    ),
  )
}

let folder: Folder
let withoutTargets: number
const ask = () => createServiceAnswerer(createRecordStates(folder.database))

beforeAll(async () => {
  folder = openFolder()
  const records = [
    ...rows(1000, 20, 'Voirie', [2022, 3, 10], 4),
    ...rows(1100, 10, 'Voirie', [2022, 3, 10], 40),
    ...rows(1200, 30, 'Voirie', [2023, 3, 10], 10),
    ...rows(1300, 10, 'Voirie', [2023, 3, 10], null),
    ...rows(1400, 5, 'Voirie', [2023, 8, 25], null),
    ...rows(1500, 19, 'Eclairage', [2023, 3, 1], 3),
  ]
  const receipt = await folder.take(`${HEADER}${records.join('\n')}\n`, { asOfDay: '2023-08-31' })
  withoutTargets = receipt.snapshot!
  await folder.take('Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\nVoirie;;10;calendrier;;;Plan\n')
})
afterAll(() => folder[Symbol.dispose]())

describe('on time', () => {
  test('is told with its parts and its denominator, for each category and all', () => {
    const { rows: found, total, parts, partial } = ask().onTime(ON_TIME)
    const road = found.find(({ key: [code] }) => code === 'road')!
    expect(road.parts).toMatchObject({ inTime: 50, late: 10, overdue: 10, pending: 5, noTarget: 0 })
    expect(road).toMatchObject({ value: 50 / 70, partial: true })
    const lighting = found.find(({ key: [code] }) => code === 'lighting')!
    expect(lighting).toMatchObject({ value: null, reason: 'few' })
    expect(lighting.parts.noTarget).toBe(19)
    expect([total, partial, parts.noTarget]).toEqual([50 / 70, true, 19])
  })

  test('is compared in points with the same days of the year before', () => {
    const days = { from: '2023-03-01', to: '2023-06-30' }
    const { comparison, rows: found } = ask().onTime({ ...ON_TIME, ...days, comparison: 'previous-year' })
    expect(comparison).toMatchObject({ value: 20 / 30, reason: null, from: '2022-03-01', to: '2022-06-30' })
    expect(comparison!.change).toBeCloseTo(30 / 40 - 20 / 30, 12)
    const lighting = found.find(({ key: [code] }) => code === 'lighting')!
    expect(lighting.comparison).toMatchObject({ value: null, change: null, reason: 'base-zero' })
  })

  test('needs targets, those of the very state that is asked for, and records', () => {
    expect(ask().onTime({ ...ON_TIME, asOf: withoutTargets })).toMatchObject({
      rows: [],
      reason: 'needs-targets',
      total: null,
    })
    expect(ask().onTime({ ...ON_TIME, source: 'published' })).toMatchObject({ rows: [], reason: 'needs-records' })
    using empty = openFolder()
    expect(createServiceAnswerer(createRecordStates(empty.database)).onTime(ON_TIME).reason).toBe('no-records')
  })
})

describe('the rows behind a figure', () => {
  const count = (kind: FilterKind, value: string) =>
    readRows(createRowHandlers(folder.database), { ...ALL_ROWS, filters: [{ kind, values: [value] }] }).length

  test('of a part, an age and a day of the stock are as many as it says', () => {
    const { parts } = ask().onTime({ ...ON_TIME, by: [] })
    expect(parts).toMatchObject({ inTime: 50, late: 10, overdue: 10, pending: 5, noTarget: 19 })
    expect(SERVICE_PARTS.map((part) => [part, count('part', part)])).toEqual(Object.entries(parts))
    const ages = ask().open({ ...OPEN, by: ['age'] }).rows
    expect(ages.map(({ key: [band = ''] }) => count('age', band))).toEqual(ages.map(({ value }) => value))
    for (const day of ['2022-03-19', '2022-03-20', '2022-04-18', '2022-04-19', '2023-08-31'])
      expect([day, count('open-at', day)]).toEqual([day, ask().open({ ...OPEN, by: [], to: day }).total])
  })

  test('keep any other figure to them', () => {
    const filters: readonly Filter[] = [{ kind: 'part', values: ['overdue', 'late'] }]
    expect(ask().onTime({ ...ON_TIME, filters }).parts).toEqual({ ...NO_PARTS, late: 10, overdue: 10 })
    expect(ask().open({ ...OPEN, by: [], filters }).total).toBe(10)
  })

  test.each([
    { kind: 'part', values: ['overdue', 'late'] },
    { kind: 'age', values: ['91-365'] },
    { kind: 'open-at', values: ['2023-08-31'] },
    { kind: 'status', values: ['closed'] },
  ] as const)('make no share and no stock of earlier days, as $kind says how each incident ended', (filter) => {
    const filters: readonly Filter[] = [filter]
    const days = { from: '2023-03-01', to: '2023-06-30' }
    const withheld = { reason: 'outcome-filtered', total: null, rows: [] }
    const shares = ask().onTime({ ...ON_TIME, ...days, filters, comparison: 'previous-year' })
    expect(onTimeAnswerSchema.parse(shares)).toMatchObject(withheld)
    expect(shares.comparison).toBeUndefined()
    if (filter.kind === 'status') return
    expect(stockAnswerSchema.parse(ask().open({ ...OPEN, filters }))).toMatchObject(withheld)
    expect(ask().open({ ...OPEN, by: ['category'], to: '2023-08-30', filters })).toMatchObject(withheld)
    const present = ask().open({ ...OPEN, by: ['age'], filters })
    expect([present.reason, present.total]).toEqual([undefined, filter.kind === 'open-at' ? 15 : 10])
  })
})

describe('what is open', () => {
  test('adds up month by month, at a day before the end too, and by category and age', () => {
    const { rows: months, total } = ask().open(OPEN)
    expect([months.length, months.at(-1), total]).toEqual([18, { key: ['2023-08'], value: 15, in: 5, out: 0 }, 15])
    expect(months[0]).toEqual({ key: ['2022-03'], value: 10, in: 30, out: 20 })
    expect(ask().open({ ...OPEN, to: '2022-03-20' })).toMatchObject({ on: '2022-03-20', total: 10 })
    expect(
      ask()
        .open({ ...OPEN, by: ['category'] })
        .rows.filter(({ value }) => value > 0),
    ).toEqual([{ key: ['road'], value: 15 }])
    expect(
      ask()
        .open({ ...OPEN, by: ['age'] })
        .rows.map(({ key: [band], value }) => [band, value]),
    ).toEqual([
      ['0-7', 5],
      ['8-30', 0],
      ['31-90', 0],
      ['91-365', 10],
      ['366-', 0],
    ])
    expect(ask().open({ ...OPEN, to: '2001-01-01' })).toMatchObject({ rows: [], reason: 'before-the-data' })
  })

  test('leaves out what nobody looked at on the day of the data, and counts it', async () => {
    using later = openFolder()
    await later.take(`${HEADER}${rows(1, 4, 'Voirie', [2023, 1, 15], null).join('\n')}\n`, { asOfDay: '2023-01-31' })
    await later.take(`${HEADER}${rows(11, 3, 'Voirie', [2023, 6, 15], null).join('\n')}\n`, { asOfDay: '2023-06-30' })
    await later.take('Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\nVoirie;;5;ouvrables;;;Plan\n')
    const answers = createServiceAnswerer(createRecordStates(later.database))
    expect(answers.open(OPEN)).toMatchObject({ unseen: 4, undated: 0, total: 3 })
    expect(answers.onTime(ON_TIME).parts).toMatchObject({ unseen: 4, overdue: 3 })
  })
})
