import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { createDashboardHandlers } from '../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates, type RecordStates } from '../../../electron/backend/figures/record-states.ts'
import { openFolder } from './folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'
const VIEW = { view: '1', filters: [], from: null, to: null, comparison: 'none', asOf: null } as const

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Apart from its test, whose own variables would keep the engine. */
function engineOf(states: RecordStates): WeakRef<object> {
  return new WeakRef(states(null)!.engine())
}

async function isGone(engine: WeakRef<object>): Promise<boolean> {
  // A reference that was looked at lasts until its turn of the event loop ends.
  await setImmediate()
  collectGarbage()
  return engine.deref() === undefined
}

test('a state is kept for as long as the data stay as they are, and no longer', async () => {
  using folder = openFolder()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;31/03/2023;Signalé\n`)
  const states = createRecordStates(folder.database)
  const before = engineOf(states)
  expect(await isGone(before)).toBe(false)
  await folder.take(`${HEADER}2;Voirie;30/04/2023;30/04/2023;Signalé\n`)
  expect(states(null)?.coverage.asOf).toBe('2023-04-30')
  expect(await isGone(before)).toBe(true)
})

test('neither do the linked charts keep a state of which they have built the cube', async () => {
  using folder = openFolder()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;31/03/2023;Signalé\n`)
  const states = createRecordStates(folder.database)
  const handlers = createDashboardHandlers(folder.database, states, (asOf) => asOf)
  await handlers['figures.dashboard'](VIEW)
  while (!states(null)!.engine().hasCube) await setImmediate()
  const before = engineOf(states)
  await folder.take(`${HEADER}2;Voirie;30/04/2023;30/04/2023;Signalé\n`)
  expect(states(null)?.coverage.asOf).toBe('2023-04-30')
  expect(await isGone(before)).toBe(true)
  // The charts themselves are still there.
  expect(await handlers['figures.dashboard'](VIEW)).toMatchObject({ view: '1' })
})
