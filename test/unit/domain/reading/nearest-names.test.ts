import { describe, expect, test } from 'vitest'
import { proposeInstitutions } from '../../../../shared/domain/reading/institution.ts'
import { proposeCategories, proposeMunicipalities } from '../../../../shared/domain/reading/match.ts'
import { almostNames, nearestNames } from '../../../../shared/domain/reading/nearest-names.ts'

const NAMES = ['Voirie à Schaerbeek', 'Propreté 2022', 'Propreté 2023', 'Délais']

test.each([
  ['voirie', 'Voirie à Schaerbeek'],
  ['proprete 2023', 'Propreté 2023'],
  ['Delay', 'Délais'],
])('“%s” is nearest to “%s”', (wanted, nearest) => {
  expect(nearestNames(wanted, NAMES)[0]).toBe(nearest)
})

test('gives three at most, and none of none', () => {
  expect(nearestNames('x', NAMES)).toHaveLength(3)
  expect(nearestNames('x', [])).toEqual([])
})

describe('a name is almost another', () => {
  test.each([
    ['a letter too many', 'Schaerbeeck', 'Schaerbeek'],
    ['a letter too few', 'Ixeles', 'Ixelles'],
    ['another letter', 'Uccla', 'Uccle'],
    ['two letters swapped', 'Ganshroen', 'Ganshoren'],
    ['two slips in a long word', 'Shaerbek', 'Schaerbeek'],
    ['one slip in each of two words', 'Watermal Boisfort', 'Watermael-Boitsfort'],
    ['a short word beside another', 'Stratégie webb', 'Stratégie web'],
    ['St for Saint', 'St-Gilles', 'Saint-Gilles'],
    ['St. for Sint', 'St. Jans Molenbeek', 'Sint-Jans-Molenbeek'],
    ['its words in another order', 'Saint-Jean Molenbeek', 'Molenbeek-Saint-Jean'],
    ['its words joined', 'Woluwe SaintLambert', 'Woluwe-Saint-Lambert'],
    ['accents and signs', 'Bruxelles-Fiscalite', 'Bruxelles Fiscalité'],
  ])('with %s: %s', (_slip, written, known) => {
    expect(almostNames(written, ['Forest', known, 'Evere'])).toEqual([known])
  })

  test.each([
    ['Nevers', 'Evere'],
    ['Brest', 'Forest'],
    ['Saint-Loubès', 'Saint-Gilles'],
    ['Saint-Gildas', 'Saint-Gilles'],
    ['Chelles', 'Ixelles'],
    ['Velsen', 'Elsene'],
    ['Revere', 'Evere'],
    ['Mette', 'Jette'],
    ['Koekelare', 'Koekelberg'],
    ['Anderlues', 'Anderlecht'],
    ['Bruxelles Formation', 'Bruxelles Fiscalité'],
    ['Zone 1', 'Zone 2'],
    ['Lot 2024-1', 'Lot 2024-2'],
    ['STIP', 'STIB'],
    ['Agence A', 'Agence B'],
  ])('but %s is not %s', (written, known) => {
    expect(almostNames(written, [known])).toEqual([])
  })
})

test.each(['Nevers', 'Brest', 'Saint-Loubès', 'Chelles', 'Velsen', 'Commune de Brest', 'CPAS de Saint-Loubès'])(
  'no body of the Region is proposed for %s',
  (name) => {
    expect([proposeInstitutions(name, []), proposeMunicipalities(name)]).toEqual([[], []])
  },
)

test.each([
  ['1030 Scharbeek', ['21015']],
  ['Molenbeek St Jean', ['21012']],
  ['Saint-Jean Molenbeek', ['21012']],
  ['Woluwe St Lambrt', ['21018']],
])('the municipality %s may be %j', (name, codes) => {
  expect(proposeMunicipalities(name)).toEqual(codes)
})

test.each([
  ['Vorie', ['road']],
  ['Parcc', ['park']],
  ['Eclairrage', ['lighting']],
  ['Vélos', []],
])('the category %s may be %j', (name, codes) => {
  expect(proposeCategories(name)).toEqual(codes)
})
