import { expect, test } from 'vitest'
import { candidateDatasets } from '../../../../../electron/backend/import/head/candidate-datasets.ts'
import type { LookedAtColumn } from '../../../../../electron/backend/import/head/field-fit.ts'

const column = (header: string, look: LookedAtColumn['look'], ...cells: readonly string[]): LookedAtColumn => ({
  header,
  look,
  cells,
})

const COMPLAINTS = [
  column('Unique Key', 'code', '5001', '5002'),
  column('Created Date', 'day', '23/01/2023'),
  column('Closed Date', 'day', '24/01/2023'),
  column('Complaint Type', 'name', 'Pothole', 'Graffiti', 'Noise'),
  column('Borough', 'name', 'BROOKLYN', 'QUEENS'),
  column('Status', 'name', 'Closed'),
  column('Remarks', 'text', 'A long story'),
]

test('complaints of another city are incidents, of which the kind and the place are for a person to choose', () => {
  expect(candidateDatasets(COMPLAINTS, null, {})[0]).toEqual({
    dataset: 'incidents',
    fields: [
      { field: 'status', header: 'Status', by: 'header' },
      { field: 'created', header: 'Created Date', by: 'look' },
      { field: 'closedOn', header: 'Closed Date', by: 'look' },
      { field: 'reference', header: 'Unique Key', by: 'look' },
    ],
    open: [
      { field: 'category', headers: ['Borough', 'Complaint Type'] },
      { field: 'municipality', headers: ['Borough', 'Complaint Type'] },
    ],
    missing: [],
    values: [],
  })
})

test('what all lines of a budget may share is told where no column has it', () => {
  const columns = [column('Stelle', 'name', 'A', 'B'), column('Betrag', 'amount', '12,50')]
  expect(candidateDatasets(columns, 'budgets', {})).toEqual([
    {
      dataset: 'budgets',
      fields: [{ field: 'amount', header: 'Betrag', by: 'look' }],
      open: [
        { field: 'programme', headers: ['Stelle'] },
        { field: 'institution', headers: ['Stelle'] },
      ],
      missing: ['kind', 'year'],
      values: [
        { field: 'kind', choices: ['planned', 'committed', 'paid', 'potential-saving'] },
        { field: 'programme', choices: [] },
        { field: 'year', choices: [] },
      ],
    },
  ])
})

test('what a person gave for all rows is not asked again', () => {
  const columns = [column('Stelle', 'name', 'A'), column('Betrag', 'amount', '12,50'), column('Jahr', 'year', '2024')]
  const [found] = candidateDatasets(columns, 'budgets', { values: { programme: 'WePulse', kind: 'paid' } })
  expect(found?.missing).toEqual([])
  expect(found?.values).toEqual([])
})

test('a table that has neither days nor amounts comes near nothing, unless a person names the dataset', () => {
  const columns = [column('Naam', 'name', 'A'), column('Nota', 'text', 'B')]
  expect(candidateDatasets(columns, null, {})).toEqual([])
  expect(candidateDatasets(columns, 'incidents', {})[0]?.missing).toEqual(['reference', 'created'])
})

test('a known header of amounts makes a budget of names as an unknown one does', () => {
  const columns = [
    column('Beleidsdomein', 'name', 'Mobiliteit', 'Groen'),
    column('Budget 2023', 'amount', '1.500.000,00', '0,00'),
    column('Jaarrekening 2022', 'amount', '1.245.000,00', '12,50'),
  ]
  expect(candidateDatasets(columns, null, {}).map(({ dataset }) => dataset)).toEqual(['budgets'])
  const days = [column('Budget', 'name', 'A'), column('Dag', 'day', '01/02/2023')]
  expect(candidateDatasets(days, null, {})).toEqual([])
})
