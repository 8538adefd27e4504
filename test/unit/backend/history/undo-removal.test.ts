import { expect, test } from 'vitest'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${at + 1};Voirie;1030 Schaerbeek;31/03/2023;Signalé\n`).join('')
const csv = (count: number): string => `N°;Catégorie;Commune;Signalé le;Statut\n${rows(count)}`

test('R5: undo of an import that only removed rows says how many come back', async () => {
  using folder = openFolder()
  await folder.take(csv(33))
  const { plan } = await folder.take(csv(3), { complete: true })
  expect(plan.removed).toBe(30)
  expect(undoImport(folder.database, NOW).rows).toBe(30)
})

test('R5: undo of the first records leaves no columns, as there were none before', async () => {
  using folder = openFolder()
  const columns = folder.database.prepare('SELECT count(*) FROM incident_columns').pluck()
  expect(columns.get()).toBe(0)
  await folder.take(csv(3))
  expect(columns.get()).not.toBe(0)
  undoImport(folder.database, NOW)
  expect(columns.get()).toBe(0)
  await folder.take(csv(2))
  expect(folder.database.prepare('SELECT count(*) FROM incident WHERE valid_to IS NULL').pluck().get()).toBe(2)
})
