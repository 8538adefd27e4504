import { expect, test } from 'vitest'
import { mappedNames } from '../../../../electron/backend/mappings/mapped-names.ts'
import { rememberMapping } from '../../../../electron/backend/mappings/stored-mappings.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

test('names of incidents count whatever file they were mapped for, save those that mean two things', () => {
  using folder = openFolder()
  const remember = (name: string, choices: Mapping['choices'], dataset: 'incidents' | 'budgets' = 'incidents') =>
    rememberMapping(folder.database, { name, dataset, headers: [name], mapping: { choices } }, NOW)
  expect(mappedNames(folder.database)).toEqual({})
  remember('office', { category: { Chaussée: 'road', Arbres: 'planting' }, status: { Fini: 'closed' } })
  remember('calls', { category: { chaussée: 'road', arbres: 'park', Bancs: 'street-furniture' } })
  remember('money', { kind: { Engagé: 'committed' } }, 'budgets')
  expect(mappedNames(folder.database)).toEqual({
    category: { Bancs: 'street-furniture', chaussée: 'road' },
    status: { Fini: 'closed' },
  })
  remember('office', { status: { Fini: 'refused' } })
  expect(mappedNames(folder.database)).toMatchObject({ status: { Fini: 'refused' } })
})
