import { expect, test } from 'vitest'
import {
  evidentColumn,
  fittingColumns,
  type LookedAtColumn,
  relatedColumn,
} from '../../../../../electron/backend/import/head/field-fit.ts'
import { DEFINITIONS } from '../../../../../shared/domain/dataset/definitions.ts'

const fieldOf = (dataset: 'incidents' | 'budgets', name: string) => {
  const field = DEFINITIONS[dataset].fields.find((each) => each.name === name)
  if (field === undefined) throw new Error(`no field ${name}`)
  return field
}
const column = (header: string, look: LookedAtColumn['look'], ...cells: readonly string[]): LookedAtColumn => ({
  header,
  look,
  cells,
})
const headersOf = (columns: readonly LookedAtColumn[]) => columns.map(({ header }) => header)

test('a field fits the columns that look like its cells', () => {
  const columns = [column('Created Date', 'day'), column('Closed Date', 'day'), column('Key', 'code')]
  expect(headersOf(fittingColumns(columns, fieldOf('incidents', 'created')))).toEqual(['Created Date', 'Closed Date'])
  expect(headersOf(fittingColumns(columns, fieldOf('incidents', 'reference')))).toEqual(['Key'])
})

test('a closed list fits its own words alone', () => {
  const kind = fieldOf('budgets', 'kind')
  const columns = [column('Type', 'name', 'subside', 'don'), column('Art', 'name', 'prévu', 'payé', 'x')]
  expect(headersOf(fittingColumns(columns, kind))).toEqual(['Art'])
})

test('a reference is of one row', () => {
  const columns = [column('Monat', 'number', '1', '2', '1'), column('Nummer', 'number', '1', '2', '3')]
  expect(headersOf(fittingColumns(columns, fieldOf('incidents', 'reference')))).toEqual(['Nummer'])
})

test('no institution is called by what changes an amount', () => {
  const columns = [
    column('D/R', 'name', 'D', 'D'),
    column('Type', 'name', 'Dépense', 'Recette ordinaire'),
    column('Groupe', 'name', 'Dépenses de personnel', 'Recettes de transfert'),
    column('État', 'name', 'Validé', 'Annulé'),
    column('Libellé', 'name', 'Voirie', 'Recettes du parking'),
  ]
  expect(headersOf(fittingColumns(columns, fieldOf('budgets', 'institution')))).toEqual(['Libellé'])
})

test('a header is related to a field by a word that only names of that field have', () => {
  const columns = [column('Created Date', 'day'), column('Closed Date', 'day')]
  expect(relatedColumn(columns, fieldOf('incidents', 'closedOn'), 'incidents')?.header).toBe('Closed Date')
  expect(relatedColumn(columns, fieldOf('incidents', 'lastAction'), 'incidents')).toBeNull()
  const twice = [column('Created Date', 'day'), column('Date created', 'day')]
  expect(relatedColumn(twice, fieldOf('incidents', 'created'), 'incidents')).toBeNull()
})

test('one column of days is the day that is needed, two are for a person to choose, and names tell only by their words', () => {
  const created = fieldOf('incidents', 'created')
  const [one, other] = [column('Datum', 'day'), column('Ende', 'day')]
  expect(evidentColumn([one], created, true)).toBe(one)
  expect(evidentColumn([one, other], created, true)).toBeNull()
  expect(evidentColumn([one], fieldOf('incidents', 'closedOn'), false)).toBeNull()
  const municipality = fieldOf('incidents', 'municipality')
  const names = [column('Ort', 'name', 'Ixelles', 'Uccle', 'Gand'), column('Art', 'name', 'Trou')]
  expect(evidentColumn(names, municipality, false)?.header).toBe('Ort')
  expect(evidentColumn(names.slice(1), municipality, false)).toBeNull()
})

test('a town beside other names is not the body that the money went to', () => {
  const institution = fieldOf('budgets', 'institution')
  const columns = [
    column('City', 'name', 'Forest', 'Evere'),
    column('Grantee', 'name', 'Jette Aviation', 'Evere & Sons'),
  ]
  expect(evidentColumn(columns, institution, false)).toBeNull()
  expect(evidentColumn(columns.slice(0, 1), institution, false)?.header).toBe('City')
})
