import { describe, expect, test } from 'vitest'
import { DEFAULT_IMPORT_OPTIONS, type ImportPlan } from '../../../../../shared/domain/import/import-plan.ts'
import type { Mapping } from '../../../../../shared/domain/import/mapping.ts'
import { codesOf, openFolder } from '../../../../support/folder.ts'
import { sheetOf, textRows } from '../../../../support/workbook-file.ts'

const asOfDay = '2023-09-30'
/** A column for each kind of money, and none for the programme. */
const WIDE = [
  'Begroting digitalisering 2023',
  'Stand op 30/09/2023',
  '',
  'Instelling;Jaar;Bedrag gepland;Betaald',
  'Gemeente Elsene;2023;125000;98000,50',
  'OCMW Jette;2023;64000;',
  'Totaal;;189000;98000,50',
  '',
].join('\n')

const rowsOf = (plan: ImportPlan) =>
  plan.samples.map(({ key, fields }) => [
    ...key.slice(0, 3).map(({ value }) => value),
    fields.find(({ field }) => field === 'amount')?.after,
  ])

describe('a table with a column for each kind of money', () => {
  const mapping: Mapping = { values: { programme: 'wepulse' } }

  test('is understood as far as it goes, so that a person can say what is missing', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(WIDE)
    expect(plan.problems).toMatchObject([
      { code: 'column-missing', place: { line: 4 }, details: { fields: 'programme' } },
    ])
    expect(plan.understanding).toMatchObject({ dataset: 'budgets', headerLine: 4, format: 'text', delimiter: ';' })
    expect(plan.understanding.columns.map(({ field }) => field)).toEqual(['institution', 'year', 'planned', 'paid'])
    expect(plan.understanding.sample[0]?.raw).toEqual(['Gemeente Elsene', '2023', '125000', '98000,50'])
  })

  test('is a line for each amount, with what a person gave for all rows; an empty amount is none', async () => {
    using folder = openFolder()
    const { plan } = await folder.take(WIDE, { mapping })
    const euro = (cents: number, decimals: number) => ({ cents, unit: 'EUR', decimals })
    expect(rowsOf(plan)).toEqual([
      ['planned', 'wepulse', 'Gemeente Elsene', euro(12_500_000, 0)],
      ['paid', 'wepulse', 'Gemeente Elsene', euro(9_800_050, 2)],
      ['planned', 'wepulse', 'OCMW Jette', euro(6_400_000, 0)],
    ])
    expect([plan.read, plan.new, plan.rejected, codesOf(plan)]).toEqual([3, 3, 0, []])
    expect((await folder.plan(WIDE, { mapping })).plan).toMatchObject({ new: 0, changed: 0, unchanged: 3 })
  })

  test('checks the printed total of each of its columns, and names the one that differs', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(WIDE, { mapping })
    expect(plan.controlTotals).toEqual([
      { label: 'Totaal · Bedrag gepland', declared: 189_000, computed: 189_000, ok: true },
      { label: 'Totaal · Betaald', declared: 98_000.5, computed: 98_000.5, ok: true },
    ])
    const wrong = await folder.plan(WIDE.replace('189000;98000,50', '189000;98000,60'), { mapping })
    expect(wrong.plan.problems).toMatchObject([{ code: 'total-differs', place: { line: 7 }, raw: '98000,60' }])
  })

  test('has a row without any amount left out and named, though not from its total', async () => {
    using folder = openFolder()
    const { plan } = await folder.plan(WIDE.replace('64000;', ';'), { mapping })
    expect(plan.problems.map(({ code }) => code)).toEqual(['total-differs', 'note-row-empty'])
    expect(plan.problems[1]?.details).toMatchObject({ count: 1, values: expect.stringMatching(/^6 /) })
  })

  test('is more lines than a batch has room for, and none is lost', async () => {
    using folder = openFolder()
    const many = Array.from({ length: 3000 }, (_, index) => `Bestuur ${index};2023;1,0;2,0`).join('\n')
    const { plan } = await folder.take(`Instelling;Jaar;Gepland;Betaald\n${many}\n`, { asOfDay, mapping })
    expect([plan.read, plan.new]).toEqual([6000, 6000])
  })
})

test('a header that is not known goes to the field that a person names', async () => {
  using folder = openFolder()
  const text = 'Opvolging;;\nInstelling;Jaar;Uitgaven\nGemeente Elsene;2023;98000,50\n'
  const columns = { Uitgaven: { field: 'paid' } }
  const values = { programme: 'wepulse' }
  expect((await folder.plan(text)).plan.problems).toMatchObject([
    { code: 'column-missing', details: { fields: 'kind, programme, amount' } },
  ])
  const { plan } = await folder.plan(text, { asOfDay, mapping: { columns, values } })
  expect(rowsOf(plan)).toEqual([['paid', 'wepulse', 'Gemeente Elsene', { cents: 9_800_050, unit: 'EUR', decimals: 2 }]])
})

test('what all rows have is read like a cell: a value that is no kind of money is refused', async () => {
  using folder = openFolder()
  const text = 'Programma;Instelling;Bedrag\nwepulse;Gemeente Elsene;98000\n'
  const { plan } = await folder.plan(text, { asOfDay, mapping: { values: { kind: 'onbekend' } } })
  expect(codesOf(plan)).toEqual(['code-unknown'])
})

test('a workbook tells its sheets, a text none', async () => {
  using folder = openFolder()
  const rows = textRows([
    ['Soort', 'Programma', 'Bedrag'],
    ['betaald', 'wepulse', '12'],
  ])
  const { plan } = await folder.plan(sheetOf(rows), { asOfDay }, 'book.xlsx')
  expect(plan.understanding).toMatchObject({ format: 'workbook', sheet: 'Feuil1', sheets: ['Feuil1'] })
  const csv = await folder.plan(WIDE, { mapping: DEFAULT_IMPORT_OPTIONS.mapping })
  expect(csv.plan.understanding).toMatchObject({ format: 'text', sheet: null, sheets: [] })
})

test('personal cells are not even shown', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan('N°;Signalé le;Signalé par\n1;31/03/2023;Jeanne Dupont\n')
  expect(JSON.stringify(plan)).not.toContain('Dupont')
})
