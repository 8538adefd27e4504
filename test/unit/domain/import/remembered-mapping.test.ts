import { expect, test } from 'vitest'
import { freeName, isOfOthers, type RememberedMapping } from '../../../../shared/domain/import/remembered-mapping.ts'

const remembered = (name: string, headers: readonly string[], isCurrent = true): RememberedMapping => ({
  name,
  version: 1,
  dataset: 'budgets',
  headers,
  mapping: {},
  savedAt: '2024-01-01T00:00:00.000Z',
  isCurrent,
})

test('a name is of others where its newest version is for other headers or another dataset', () => {
  const known = [remembered('Budget', ['Project', 'Bedrag']), remembered('Budget', ['Dienst'], false)]
  const isTaken = (dataset: RememberedMapping['dataset'], ...headers: readonly string[]) =>
    isOfOthers('Budget', { dataset, headers }, known)
  expect(isTaken('budgets', 'bedrag ', 'PROJECT')).toBe(false)
  expect(isTaken('budgets', 'Dienst')).toBe(true)
  expect(isTaken('years', 'Project', 'Bedrag')).toBe(true)
  expect(isOfOthers('Dossiers', { dataset: 'budgets', headers: ['Dienst'] }, known)).toBe(false)
})

test('a name that is of others gets the first number that is not', () => {
  const known = [remembered('Budget', ['Project']), remembered('Budget 2', ['Dienst'])]
  const nameFor = (header: string) => freeName('Budget', { dataset: 'budgets', headers: [header] }, known)
  expect(['Project', 'Dienst', 'Andere'].map(nameFor)).toEqual(['Budget', 'Budget 2', 'Budget 3'])
})
