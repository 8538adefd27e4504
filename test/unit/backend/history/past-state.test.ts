import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { hasPast, METHODS, type MethodName } from '../../../../shared/contract/methods.ts'
import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import { type DifferenceRow, withoutLabel } from '../../../../shared/domain/history/difference.ts'
import { DEFAULT_VIEW, questionOf } from '../../../../shared/domain/view/view-state.ts'
import { LANGUAGES, type Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { keyWords } from '../../../../shared/i18n/difference-words.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { backOffice } from '../../../support/back-office.ts'
import { openShippedFolder, type ShippedFolder } from '../../../support/shipped-folder.ts'
import { table1 } from '../../../support/table-1.ts'

/** The as-of day that only the records give; Table 1 ends on 15/11/2023. */
const RECORDS = backOffice('fr', [
  {
    reference: '1001',
    category: 'road',
    municipality: '21015',
    status: 'closed',
    created: '2023-01-13',
    lastAction: '2023-09-30',
    channel: 'citizen',
    entity: '',
    address: 'Rue Neuve 1',
  },
])
const YEARS = 'Année;Nombre d’incidents\n2014;7000\n'
const BUDGETS = 'Programme;Nature;Du;Au;Montant\nwepulse;engagé;01/01/2023;31/12/2023;1500000\n'
const INDICATORS =
  'Programme;Code;Libellé FR;Valeur;Unité;Du;Au\nwepulse;wepulse.test-figure;Chiffre d’essai;12;sites;;31/12/2022\n'

let folder: ShippedFolder
let shipped: number
let records: number

beforeAll(async () => {
  folder = await openShippedFolder()
  shipped = Math.max(...(await folder.client.call('snapshots.list', {})).rows.map(({ snapshot }) => snapshot))
  await folder.take('years.csv', YEARS)
  await folder.take('budgets.csv', BUDGETS)
  await folder.take('indicators.csv', INDICATORS)
  await folder.take('table.txt', table1('fr', { total: 132_687 }).replace('19.884', '19.885'))
  records = await folder.take('records.csv', RECORDS)
})
afterAll(() => folder.close())

describe('a past state', () => {
  test.each(['years.list', 'budgets.list', 'indicators.list'] as const)('has the %s of then', async (name) => {
    const input = name === 'years.list' ? {} : { programme: null }
    const rows = async (asOf: number | null) => (await folder.client.call(name, { ...input, asOf } as never)).rows
    expect((await rows(null)).length).toBe((await rows(shipped)).length + 1)
    expect((await rows(null)).length).toBe((await rows(records)).length)
  })

  test.each(['programmes.list', 'participants.list', 'dates.list'] as const)(
    'before all of %s has none',
    async (name) => {
      const input = name === 'programmes.list' ? {} : { programme: null }
      const rows = async (asOf: number | null) => (await folder.client.call(name, { ...input, asOf } as never)).rows
      const first = (await folder.client.call('snapshots.list', {})).rows.find(
        ({ dataset }) => `${dataset}.list` === name,
      )
      expect((await rows(first!.snapshot)).length).toBe((await rows(null)).length)
      if (first!.snapshot > 1) expect(await rows(first!.snapshot - 1)).toEqual([])
    },
  )

  test('has the published answers of then: Voirie 19 884 as printed, not as corrected', async () => {
    const question = questionOf({ ...DEFAULT_VIEW, source: 'published' }, ['category'], null)
    const road = async (asOf: number | null) =>
      (await folder.client.call('figures.query', { ...question, asOf })).rows.find(({ key }) => key[0] === 'road')
        ?.value
    expect([await road(shipped), await road(null)]).toEqual([19884, 19885])
  })

  test('has no records before they came in', async () => {
    const state = (asOf: number | null) => folder.client.call('folder.state', { asOf })
    expect(await state(shipped)).toMatchObject({
      hasRecords: false,
      recordCount: 0,
      asOf: { published: '2023-11-15', records: null },
      publishedCover: { from: '2013-01-01', to: '2023-11-15' },
    })
    expect(await state(null)).toMatchObject({ hasRecords: true, recordCount: 1 })
    const before = { ...questionOf(DEFAULT_VIEW, [], null), from: '2009-01-01', to: '2009-12-31' }
    const then = await folder.client.call('figures.query', before)
    expect(then).toMatchObject({ source: 'records', total: null, reason: 'before-the-data' })
    expect((await state(shipped)).dataVersion).toBe((await state(null)).dataVersion)
    expect(await folder.client.call('reconciliation.query', { asOf: shipped })).toMatchObject({
      records: null,
      rows: [],
    })
  })

  test('that is not there is refused everywhere', async () => {
    const inputs: Partial<Record<MethodName, object>> = {
      'folder.state': {},
      'years.list': {},
      'targets.list': {},
      'programmes.list': {},
      'reconciliation.query': {},
      'budgets.list': { programme: null },
      'indicators.list': { programme: null },
      'participants.list': { programme: null },
      'dates.list': { programme: null },
      'figures.query': questionOf(DEFAULT_VIEW, ['category'], null),
    }
    for (const [name, input] of Object.entries(inputs))
      await expect(
        folder.client.call(name as MethodName, { ...input, asOf: 999 } as never),
        name,
      ).rejects.toMatchObject({
        code: 'snapshot-unknown',
        details: { snapshot: 999 },
      })
    const lists = (Object.keys(METHODS) as MethodName[]).filter((name) => name.endsWith('.list') && hasPast(name))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(lists))
  })
})

describe('the difference of two states', () => {
  const rowsBetween = async (from: number, to: number, dataset: Dataset) => {
    const question = { from, to, dataset, kind: null, offset: 0, limit: 200 }
    return (await folder.client.call('snapshots.compare', question)).rows
  }
  const wordsOf = (rows: readonly DifferenceRow[], language: Language) =>
    rows.map((row) => keyWords(row, createTranslator(language), createFormat(language)).replaceAll(/\s/g, ' '))

  test('names programmes and their figures in each language, never by their codes', async () => {
    const budgets = await rowsBetween(shipped, records, 'budgets')
    expect(wordsOf(budgets, 'fr')).toEqual(['engagé · WePulse · 2023'])
    const [figure] = await rowsBetween(shipped, records, 'indicators')
    expect(wordsOf([figure!], 'nl')).toEqual(['WePulse · Chiffre d’essai · op 31/12/2022'])
    expect(figure!.fields.find(({ field }) => field === 'programme')?.after).toMatchObject({ code: 'wepulse' })
  })

  test('names what came first by what it is called, and keeps the code', async () => {
    for (const dataset of ['programmes', 'participants', 'dates', 'indicators'] as const) {
      const rows = await rowsBetween(1, shipped, dataset)
      const codes = rows.flatMap(({ key }) => key.map(({ value }) => withoutLabel(value)))
      for (const language of LANGUAGES) expect(wordsOf(rows, language).join()).not.toMatch(/pod-it|web-strategy/)
      if (rows.length > 0) expect(codes).toEqual(expect.arrayContaining([expect.stringMatching(/^pod-it/)]))
    }
    const participants = await rowsBetween(1, shipped, 'participants')
    expect(wordsOf(participants, 'nl')).toContain('POD IT · Regering van het Brussels Hoofdstedelijk Gewest')
  })
})

describe('the reconciliation of a folder', () => {
  test('holds each published figure against the records of the same days', async () => {
    const { records: ground, rows } = await folder.client.call('reconciliation.query', {})
    expect(ground).toMatchObject({ from: '2023-01-13' })
    const row = (by: string, key: string) => rows.find((each) => each.by === by && each.key === key)
    expect(rows.filter(({ by }) => by === 'category')).toHaveLength(13)
    expect(row('category', 'road')).toMatchObject({
      from: '2023-01-01',
      to: '2023-11-15',
      published: { value: 19885, isDerived: false },
      records: 1,
      difference: 1 - 19885,
    })
    expect(row('category', 'park')).toMatchObject({ published: { value: 89 }, records: null, difference: null })
    expect(row('year', '2023')).toMatchObject({ published: { value: 132_687 }, records: 1, to: '2023-11-15' })
    expect(row('year', '2022')).toMatchObject({ published: { value: 97123 }, records: null, reasons: ['not-covered'] })
    expect(row('year', '2021')).toMatchObject({ published: { value: 75900, isDerived: true, qualifier: 'about' } })
    expect(row('year', '2013')).toMatchObject({ published: { value: 6997 }, records: null })
  })
})
