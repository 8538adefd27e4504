import { expect, test } from 'vitest'
import { nearestNames } from '../../../shared/domain/reading/nearest-names.ts'

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
