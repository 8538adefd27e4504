import { afterAll, beforeAll, expect, test } from 'vitest'
import type { BatchGrouping } from '../../../shared/domain/report/recipe/batch-grouping.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { batchValues } from '../../../shared/report/batch-values.ts'
import { openShippedFolder, type ShippedFolder } from '../../support/shipped-folder.ts'
import { TABLE_1 } from '../../support/table-1.ts'

const WORDS = { t: createTranslator('en'), format: createFormat('en') }
const VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents' }

let folder: ShippedFolder
beforeAll(async () => {
  folder = await openShippedFolder()
})
afterAll(() => folder.close())

const codesOf = async (grouping: BatchGrouping, view: ViewState = VIEW) =>
  (await batchValues(folder.client, view, grouping, WORDS)).map(({ code }) => code)

test('published figures have reports of their categories, their years and their programmes', async () => {
  expect((await codesOf('category')).toSorted()).toEqual(TABLE_1.map(({ code }) => code).toSorted())
  expect(await codesOf('year')).toEqual(['2013', '2021', '2022', '2023'])
  expect(await codesOf('programme')).toContain('fixmystreet')
})

test('on the page of amounts only programmes that have some', async () => {
  const { rows } = await folder.client.call('budgets.list', { programme: null, asOf: null })
  const withAmounts = new Set(rows.map(({ programme }) => programme))
  expect(new Set(await codesOf('programme', { ...VIEW, page: 'budgets' }))).toEqual(withAmounts)
})

test('municipalities that published figures do not know are refused, not an empty batch', async () => {
  await expect(codesOf('municipality')).rejects.toMatchObject({ code: 'needs-records' })
})

test('records have reports of the values that have incidents under the filters and in the period, by their names', async () => {
  const lines = [
    '1;Voirie;1030 Schaerbeek;31/03/2023',
    '2;Voirie;1180 Uccle;30/03/2022',
    '3;Propreté publique;1180 Uccle;1/2/2023',
  ]
  await folder.take('records.csv', `N°;Catégorie complète;Commune;Signalé le\n${lines.join('\n')}\n`)
  const records: ViewState = { ...VIEW, source: 'records' }
  const values = await batchValues(folder.client, records, 'municipality', WORDS)
  expect(values.map(({ code, label }) => [code, label])).toEqual([
    ['21015', 'Schaerbeek'],
    ['21016', 'Uccle'],
  ])
  expect(values[1]?.view.filters).toEqual([{ kind: 'municipality', values: ['21016'] }])
  const filters = [{ kind: 'category', values: ['road'] }] as const
  expect(await codesOf('municipality', { ...records, filters, period: { kind: 'year', year: 2023 } })).toEqual([
    '21015',
  ])
  expect(await codesOf('year', records)).toEqual(['2022', '2023'])
  expect(await codesOf('category', { ...records, period: { kind: 'year', year: 2021 } })).toEqual([])
})
