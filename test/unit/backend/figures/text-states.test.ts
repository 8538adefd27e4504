import { setImmediate } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { createAnswerer } from '../../../../electron/backend/figures/answer-question.ts'
import { createDashboardHandlers } from '../../../../electron/backend/figures/dashboard-handlers.ts'
import { createRecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { undoImport } from '../../../../electron/backend/import/commit/undo-import.ts'
import { createRecordCoverages } from '../../../../electron/backend/queries/record-coverage.ts'
import { decodeDashboard } from '../../../../shared/domain/figures/dashboard-figures.ts'
import type { Filter } from '../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { NOW, openFolder } from '../../../support/folder.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut;Adresse\n'
const FIRST = `${HEADER}1;Voirie;01/03/2023;31/03/2023;Signalé;Rue Haute 12
2;Parc;02/03/2023;31/03/2023;Signalé;Rue Haute 3
3;Voirie;03/03/2023;31/03/2023;Clôturé;Rue de la Loi 16
4;Voirie;04/03/2023;31/03/2023;Signalé;Avenue Louise 1
`
const SECOND = `${HEADER}1;Voirie;01/03/2023;15/04/2023;Signalé;Rue de la Loi 12
5;Parc;05/04/2023;15/04/2023;Signalé;Rue Haute 7
`
const texts = (...values: readonly string[]): Filter => ({ kind: 'text', values })
const HIGH = [texts('rue haute')]
const VIEW = { view: '1', from: null, to: null, comparison: 'none' } as const

async function openTwoStates() {
  const folder = openFolder()
  await folder.take(FIRST)
  await folder.take(SECOND)
  // Each look at this clock is a turn later.
  let time = 0
  const later = () => (time += 1000)
  return { folder, states: createRecordStates(folder.database, createRecordCoverages(folder.database, later), later) }
}

describe('the rows that have a text', () => {
  test('are those of each state, where its versions have it', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    const count = (asOf: number | null, ...filters: readonly Filter[]) => {
      const state = states.of(asOf, filters)!
      return [state.engine().refresh({ filters, from: null, to: null }).bars.total, state.rowNumbers()?.length ?? null]
    }
    expect([count(null, ...HIGH), count(1, ...HIGH)]).toEqual([
      [2, 2],
      [2, 2],
    ])
    expect([count(null, texts('loi')), count(1, texts('loi'))]).toEqual([
      [2, 2],
      [1, 1],
    ])
    expect(count(null, texts('haute', 'loi'))).toEqual([4, 4])
    expect(count(null, texts('haute 7'))).toEqual([1, 1])
    expect(count(null, texts('haute voirie'))).toEqual([0, 0])
    expect(count(null, texts())).toEqual([0, 0])
  })

  test('are found in turns that let other calls through, and kept until the data change', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    for (const asOf of [null, 1]) {
      let turns = 0
      const loading = states.load(asOf, HIGH).then(() => 'loaded')
      while ((await Promise.race([loading, setImmediate('another call')])) === 'another call') turns += 1
      expect(turns).toBeGreaterThan(1)
      expect(states.of(asOf, HIGH)!.engine()).toBe(states.of(asOf, HIGH)!.engine())
    }
    const before = states.of(null, HIGH)!.engine()
    await folder.take(`${SECOND}6;Parc;06/04/2023;15/04/2023;Signalé;Rue Haute 9\n`)
    expect(states.of(null, HIGH)!.engine()).not.toBe(before)
    expect(states.of(null, HIGH)!.engine().columns.count).toBe(3)
  })

  test('that were asked for last are there, however many are asked for at once', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    const asked = ['rue', 'loi', 'haute', 'louise', 'avenue'].map((text) => [texts(text)])
    await Promise.all(asked.map((filters) => states.load(null, filters)))
    const isThere = async (filters: readonly Filter[]) =>
      (await Promise.race([states.load(null, filters).then(() => true), setImmediate(false)])) === true
    expect(await isThere(asked.at(-1)!)).toBe(true)
  })

  test('are those of the new version where another process commits while they are found', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    const loading = states.load(null, HIGH)
    await setImmediate()
    undoImport(folder.database, NOW)
    await folder.take(`${HEADER}7;Parc;30/03/2023;31/03/2023;Signalé;Rue Haute 9\n`)
    await loading
    expect(states.of(null, HIGH)!.engine().columns.count).toBe(3)
  })

  test('are found among the rows themselves where what is stored of their numbers is damaged', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    folder.database.exec("UPDATE incident_columns SET data = zeroblob(length(data)) WHERE part GLOB 'row*'")
    const { engine, rowNumbers } = states.of(null, HIGH)!
    expect(engine().refresh({ filters: HIGH, from: null, to: null }).bars.total).toBe(2)
    const references = folder.database
      .prepare<[string], string>(
        'SELECT reference FROM incident WHERE id IN (SELECT value FROM json_each(?)) ORDER BY 1',
      )
      .pluck()
    expect(references.all(JSON.stringify([...rowNumbers()!]))).toEqual(['2', '5'])
  })

  test('are what the linked charts and every question are about, beside the number of all', async () => {
    const { folder, states } = await openTwoStates()
    using _folder = folder
    const handlers = createDashboardHandlers(folder.database, states, (asOf) => asOf)
    const ask = createAnswerer(folder.database, states)
    for (const [asOf, total, all] of [
      [null, 2, 5],
      [1, 2, 4],
    ] as const) {
      const { integers } = await handlers['figures.dashboard']({ ...VIEW, filters: HIGH, asOf })
      const { now, unfiltered, trend } = decodeDashboard(integers ?? [])
      expect([now.total, unfiltered]).toEqual([total, all])
      expect(trend.counts.reduce((sum, count) => sum + count, 0)).toBe(total)
      const { rows } = ask({ ...PLAIN_QUESTION, by: ['category'], filters: HIGH, asOf })
      expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(total)
    }
  })

  test('are none of the published figures', async () => {
    using folder = openFolder()
    expect(createAnswerer(folder.database)({ ...PLAIN_QUESTION, filters: HIGH })).toMatchObject({
      rows: [],
      total: null,
    })
  })
})
