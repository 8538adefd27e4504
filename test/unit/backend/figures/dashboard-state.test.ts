import { expect, test } from 'vitest'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates, type RecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { openDatabase } from '../../../../electron/backend/store/database.ts'
import { appendJournal, dataVersion } from '../../../../electron/backend/store/journal.ts'
import { decodeDashboard } from '../../../../shared/domain/figures/dashboard-figures.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const FILE = 'N°;Catégorie;Signalé le;Dernière action;Statut\n1;Voirie;31/03/2023;31/03/2023;Signalé\n'

test('the linked charts tell the version of their own state, also where another process commits meanwhile', async () => {
  using folder = openFolder()
  await folder.take(FILE)
  const other = openDatabase(folder.path)
  const states = createRecordStates(folder.database)
  const whileOthersWrite: RecordStates = {
    ...states,
    of: (...asked) => {
      const state = states.of(...asked)
      appendJournal(other, { at: NOW, kind: 'already-known', snapshot: null, detail: {} })
      return state
    },
  }
  const handlers = createDashboardHandlers(folder.database, whileOthersWrite, (asOf) => asOf)
  const version = dataVersion(folder.database)
  const asked = { view: '1', filters: [], from: null, to: null, comparison: 'none', asOf: null } as const
  const { integers } = await handlers['figures.dashboard'](asked)
  const next = dataVersion(folder.database)
  const { dataVersion: ofCodes } = await handlers['figures.codes']({ asOf: null })
  other.close()
  expect(decodeDashboard(integers ?? []).dataVersion).toBe(version)
  expect(next).toBeGreaterThan(version)
  expect(ofCodes).toBe(next)
})
