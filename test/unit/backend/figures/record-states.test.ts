import { setImmediate } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { columnsUntil } from '../../../../electron/backend/engine/incident-columns.ts'
import { buildColumnsInSteps } from '../../../../electron/backend/engine/stored-columns.ts'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates, type RecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { createRecordCoverages } from '../../../../electron/backend/queries/record-coverage.ts'
import { atOnce } from '../../../../electron/backend/turns/steps.ts'
import { dayNumber } from '../../../../shared/domain/calendar/day.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'
const VIEW = { view: '1', filters: [], from: null, to: null, comparison: 'none', asOf: null } as const

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Apart from its test, whose own variables would keep the engine. */
function engineOf(states: RecordStates): WeakRef<object> {
  return new WeakRef(states.of(null)!.engine())
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
  expect(states.of(null)?.coverage.asOf).toBe('2023-04-30')
  expect(await isGone(before)).toBe(true)
})

test('neither do the linked charts keep a state of which they have built the cube', async () => {
  using folder = openFolder()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;31/03/2023;Signalé\n`)
  const states = createRecordStates(folder.database)
  const handlers = createDashboardHandlers(folder.database, states, (asOf) => asOf)
  await handlers['figures.dashboard'](VIEW)
  while (!states.of(null)!.engine().hasCube) await setImmediate()
  const before = engineOf(states)
  await folder.take(`${HEADER}2;Voirie;30/04/2023;30/04/2023;Signalé\n`)
  expect(states.of(null)?.coverage.asOf).toBe('2023-04-30')
  expect(await isGone(before)).toBe(true)
  // The charts themselves are still there.
  expect(await handlers['figures.dashboard'](VIEW)).toMatchObject({ view: '1' })
})

const SECOND = `${HEADER}1;Voirie;31/03/2023;15/04/2023;Clôturé\n2;Parc;30/04/2023;30/04/2023;Signalé\n`

async function openTwoStates() {
  const folder = openFolder()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;31/03/2023;Signalé\n`)
  await folder.take(SECOND)
  // Each look at this clock is a turn later.
  let time = 0
  const later = () => (time += 1000)
  return { folder, states: createRecordStates(folder.database, createRecordCoverages(folder.database, later), later) }
}

test('a past state is loaded by turns that let other calls through, and is the one that is read at once', async () => {
  const { folder, states } = await openTwoStates()
  using _folder = folder
  for (const asOf of [1, 2]) {
    let turns = 0
    const loading = states.load(asOf).then(() => 'loaded')
    while ((await Promise.race([loading, setImmediate('another call')])) === 'another call') turns += 1
    expect(turns).toBeGreaterThan(1)
    expect(states.of(asOf)!.engine().columns).toEqual(
      columnsUntil(
        atOnce(buildColumnsInSteps(folder.database, asOf)).columns,
        dayNumber(states.of(asOf)!.coverage.asOf),
      ),
    )
  }
  expect(states.of(1)!.engine().columns.count).toBe(1)
})

test('a past state that is loaded while another process commits is that of the new version of the data', async () => {
  const { folder, states } = await openTwoStates()
  using _folder = folder
  const loading = states.load(2)
  await setImmediate()
  undoImport(folder.database, NOW)
  await folder.take(`${SECOND}3;Parc;30/04/2023;30/04/2023;Signalé\n`)
  await loading
  // The number of an import that was undone is not given again.
  expect([states.of(2)?.engine().columns.count, states.of(3)?.engine().columns.count]).toEqual([1, 3])
})
