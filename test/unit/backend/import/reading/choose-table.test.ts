import { describe, expect, test } from 'vitest'
import type { RecordSource } from '../../../../../electron/backend/import/format/record-source.ts'
import { chooseTable } from '../../../../../electron/backend/import/reading/choose-table.ts'
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from '../../../../../shared/domain/import/import-plan.ts'
import { TODAY } from '../../../../support/folder.ts'
import { sourceOfText } from '../../../../support/head-of-text.ts'

interface Offered {
  readonly options?: Partial<ImportOptions>
  readonly hidden?: readonly RecordSource[]
}

function choiceOf(sources: readonly RecordSource[], { options = {}, hidden = [] }: Offered = {}) {
  return chooseTable(
    { sources, hidden },
    {
      file: { path: '/nowhere/a.csv', name: 'a.csv' },
      options: { ...DEFAULT_IMPORT_OPTIONS, ...options },
      today: TODAY,
      folder: 'open',
      dictionary: [],
      programmes: [],
      institutions: [],
      categories: [],
      bytes: 100,
      encoding: { encoding: 'utf-8', by: 'utf-8', markLength: 0, isDoubtful: false, isTwice: false, hasNul: false },
    },
  )
}

const COUNTS = 'Catégorie;Nombre;Du;Au\nDivers;470;01/01/2022;31/12/2022\n'

describe('the table of a file', () => {
  test('is chosen with what its first rows show and the day up to which it runs', async () => {
    const choice = await choiceOf([sourceOfText(`Situation au 15/11/2023\nCatégorie;Nombre\nDivers;470\n`)])
    expect(choice).toMatchObject({
      ok: true,
      layout: { dataset: 'categories', headerLine: 2 },
      period: { givenAsOf: { day: '2023-11-15', from: 'title' }, hasPeriod: false },
      notes: [],
    })
  })

  test('is the one of a sheet that says the same as another, which is noted', async () => {
    const choice = await choiceOf([sourceOfText(COUNTS, 'Cijfers'), sourceOfText(COUNTS, 'Chiffres')])
    expect(choice).toMatchObject({ ok: true, notes: [{ code: 'note-sheets-same', details: { values: ['Chiffres'] } }] })
  })
})

test.each<[string, string, readonly RecordSource[], Offered]>([
  [
    'which of two sheets',
    'question-sheet',
    [sourceOfText(COUNTS, 'a'), sourceOfText(COUNTS.replace('470', '1'), 'b')],
    {},
  ],
  ['a hidden sheet', 'question-sheet', [sourceOfText('Météo;Vent\n', 'a')], { hidden: [sourceOfText(COUNTS, 'b')] }],
  ['an unknown header', 'header-missing', [sourceOfText('Météo;Vent\n1;2\n')], {}],
  [
    'counts that are divided, before what their header lacks',
    'counts-divided',
    [sourceOfText('Catégorie;Commune;Signalements\nDivers;Ixelles;1\n')],
    {},
  ],
  [
    'rows of another separator, before a header that stands twice',
    'no-rows',
    [sourceOfText('Catégorie;Nombre;Nombre\nDivers,1,2\n')],
    {},
  ],
  [
    'a header that stands twice, before the day that is missing',
    'header-duplicate',
    [sourceOfText('N°;Signalé le;N°\n1;31/03/2023;1\n')],
    {},
  ],
  [
    'figures in thousands, before the year of a title',
    'counts-scaled',
    [sourceOfText('en milliers, 2019\nCatégorie;Nombre\nDivers;470\n')],
    { options: { asOfDay: '2023-11-15' } },
  ],
])('a table is not read because of %s', async (_name, code, sources, offered) => {
  const choice = await choiceOf(sources, offered)
  expect(choice.ok ? 'chosen' : choice.problem.code).toBe(code)
})
