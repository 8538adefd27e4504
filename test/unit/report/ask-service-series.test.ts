import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Client } from '../../../shared/contract/client.ts'
import { seriesMonths } from '../../../shared/domain/figures/month-series.ts'
import type { StockAnswer } from '../../../shared/domain/service/service-question.ts'
import { type ServiceSelection, valuesOfStock } from '../../../shared/domain/service/service-values.ts'
import { askServiceSeries } from '../../../shared/report/ask-service-series.ts'
import { askServiceValues } from '../../../shared/report/ask-service-values.ts'
import { openFolder } from '../../support/folder.ts'
import { clientOf, openedBackend } from '../../support/opened-backend.ts'

const HEADER = 'N°;Catégorie;Commune;Signalé le;Clôturé le;Dernière action;Statut'

/** `count` incidents in a municipality that were created on a day and closed on another one, open where it is empty. */
const rows = (first: number, count: number, postcode: string, created: string, closed: string) =>
  Array.from({ length: count }, (_, at) =>
    [first + at, 'Voirie', postcode, created, closed, closed || created, closed === '' ? 'Signalé' : 'Clôturé'].join(
      ';',
    ),
  )

/** Target: ten days. Schaerbeek has enough for a share in March of both years, Uccle never, Evere has nothing. */
const RECORDS = [
  HEADER,
  ...rows(900, 1, '1030', '01/01/2022', '02/01/2022'),
  ...rows(1000, 30, '1030', '10/03/2022', '14/03/2022'),
  ...rows(1100, 10, '1030', '10/03/2022', '10/05/2022'),
  ...rows(1200, 12, '1030', '10/03/2023', '12/03/2023'),
  ...rows(1300, 28, '1030', '10/03/2023', ''),
  ...rows(1400, 5, '1030', '28/08/2023', ''),
  ...rows(1500, 19, '1180', '10/03/2023', '12/03/2023'),
]
const [SCHAERBEEK, UCCLE, EVERE] = ['21015', '21016', '21006']
const DAYS = { from: '2023-01-01', to: '2023-08-31' }
const SELECTION: ServiceSelection = {
  ...{ by: 'municipality', filters: [], comparison: 'previous-year', asOf: null, source: 'records' },
  ...DAYS,
}
const MONTHS = seriesMonths(DAYS, [])
const [MARCH, APRIL, MAY, AUGUST] = [2, 3, 4, 7]

const folder = openFolder()
let client: Client
let withoutTargets: number
let backend: Awaited<ReturnType<typeof openedBackend>>
beforeAll(async () => {
  withoutTargets = (await folder.take(RECORDS.join('\n'), { asOfDay: '2023-08-31' })).snapshot!
  await folder.take('Catégorie;Sous-catégorie;Délai;Jours;Du;Au;Source\n*;;10;calendrier;;;Plan\n')
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
  client = clientOf(backend.handlers)
})
afterAll(() => {
  backend.close()
  folder[Symbol.dispose]()
})

describe('values', () => {
  test('shares have what they are of; too few have none, which is told', async () => {
    const { values, whole, absent, reason } = await askServiceValues(client, 'on-time', SELECTION)
    const [schaerbeek, uccle] = [SCHAERBEEK, UCCLE].map((code) => values.find((each) => each.code === code)!)
    expect(schaerbeek).toMatchObject({ value: 12 / 40, parts: { inTime: 12, overdue: 28, pending: 5 } })
    expect(schaerbeek!.comparison).toMatchObject({ value: 31 / 41, change: 12 / 40 - 31 / 41, reason: null })
    expect(uccle).toMatchObject({ value: null, parts: { inTime: 19 } })
    expect([whole.value, reason, absent.includes(EVERE!)]).toEqual([31 / 59, null, true])
  })

  test('over years nothing is compared with the year before', async () => {
    for (const measure of ['on-time', 'open'] as const) {
      const { values } = await askServiceValues(client, measure, { ...SELECTION, from: null, to: null })
      expect(values.map(({ comparison }) => comparison)).toEqual(values.map(() => undefined))
    }
  })

  test('a stock is at the end of the days, and compared with that of the same day a year before', async () => {
    const april = await askServiceValues(client, 'open', { ...SELECTION, from: '2023-04-01', to: '2023-04-30' })
    expect(april.on).toBe('2023-04-30')
    const open = april.values.find(({ code }) => code === SCHAERBEEK)!
    // Ten were open on 30/04/2022: too few for a percentage.
    expect(open).toMatchObject({
      value: 28,
      parts: null,
      comparison: { value: 10, change: null, reason: 'base-small' },
    })
    const march = await askServiceValues(client, 'open', { ...SELECTION, from: '2023-03-01', to: '2023-03-12' })
    expect(march.whole).toMatchObject({ value: 28, comparison: { value: 40, change: 28 / 40 - 1, to: '2022-03-12' } })
  })

  test('a stock of municipalities is not compared across the day on which regional roads left them', () => {
    const stock = (on: string, value: number): StockAnswer => ({
      ...{ measure: 'open', by: ['municipality'], asOf: '2023-08-31', on, total: value, undated: 0, unseen: 0 },
      ...{ source: 'records', rows: [{ key: [SCHAERBEEK!], value }] },
    })
    const reasonOf = (by: 'category' | 'municipality') =>
      valuesOfStock(stock('2021-03-31', 60), stock('2020-03-31', 40), { by, filters: [] }).values[0]!.comparison
    expect(reasonOf('municipality')).toMatchObject({ value: 40, change: null, reason: 'roads-moved' })
    expect(reasonOf('category')).toMatchObject({ change: 0.5, reason: null })
  })

  test('why nothing is told', async () => {
    const status = { kind: 'status', values: ['closed'] } as const
    const reasonOf = async (measure: 'on-time' | 'open', of: Partial<ServiceSelection>) => {
      const { reason, values } = await askServiceValues(client, measure, { ...SELECTION, ...of })
      return [reason, values.length]
    }
    expect(await reasonOf('on-time', { asOf: withoutTargets })).toEqual(['needs-targets', 0])
    expect(await reasonOf('on-time', { filters: [status] })).toEqual(['outcome-filtered', 0])
    expect(await reasonOf('open', { filters: [status] })).toEqual(['outcome-filtered', 0])
    expect(await reasonOf('open', { asOf: withoutTargets })).toEqual([null, 2])
  })
})

describe('months', () => {
  test('shares by month of creation, beside those of a year before; too few are no figure', async () => {
    const { whole, of, early } = await askServiceSeries(client, 'on-time', SELECTION, MONTHS, DAYS)
    const { now, before } = of.get(SCHAERBEEK!)!
    expect([now[MARCH], before[MARCH]]).toEqual([12 / 40, 30 / 40])
    expect(now.filter((value) => value !== null)).toHaveLength(1)
    expect(of.get(UCCLE!)!.now[MARCH]).toBeNull()
    expect([whole.now[MARCH], early]).toEqual([31 / 59, [AUGUST]])
  })

  test('stocks at the end of each month, and at the same days a year before', async () => {
    const { whole, of } = await askServiceSeries(client, 'open', SELECTION, MONTHS, DAYS)
    const { now, before } = of.get(SCHAERBEEK!)!
    expect([MARCH, APRIL, MAY, AUGUST].map((month) => now[month])).toEqual([28, 28, 28, 33])
    expect([MARCH, APRIL, MAY, AUGUST].map((month) => before[month])).toEqual([10, 10, 0, 0])
    // Of 2021 no day is covered.
    const days = { from: '2022-01-01', to: '2022-12-31' }
    const selection = { ...SELECTION, ...days }
    const earlier = await askServiceSeries(client, 'open', selection, seriesMonths(days, []), days)
    expect(new Set(earlier.whole.before)).toEqual(new Set([null]))
    expect(of.get(UCCLE!)!.now[MARCH]).toBe(0)
    expect(whole.now.at(-1)).toBe(33)
  })

  test('a filter on status leaves no month of a stock', async () => {
    const filters = [{ kind: 'status', values: ['closed'] }] as const
    const { whole, of } = await askServiceSeries(client, 'open', { ...SELECTION, filters }, MONTHS, DAYS)
    expect([whole.now.every((value) => value === null), of.size]).toEqual([true, 0])
  })
})
