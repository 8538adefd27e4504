import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadRecordsFor } from '../../../../electron/backend/figures/answer-question.ts'
import { createRecordStates, type RecordStates } from '../../../../electron/backend/figures/record-states.ts'
import { silentLog } from '../../../../electron/backend/platform/log.ts'
import { type Backend, openBackend } from '../../../../electron/backend/process/backend.ts'
import { createDispatcher } from '../../../../electron/backend/process/dispatcher.ts'
import { createRecordCoverages } from '../../../../electron/backend/queries/record-coverage.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import type { MethodName } from '../../../../shared/contract/methods.ts'
import type { Question } from '../../../../shared/domain/incidents/question.ts'
import { type Folder, NOW, openFolder } from '../../../support/folder.ts'
import { ALL_ROWS } from '../../../support/read-rows.ts'

const HEADER = 'N°;Catégorie;Signalé le;Dernière action;Statut\n'
const asOf = 1
const QUESTION: Question = {
  measure: 'incidents',
  by: ['category'],
  filters: [],
  from: null,
  to: null,
  comparison: 'none',
  asOf,
  source: 'records',
}

let folder: Folder
let backend: Backend
beforeEach(async () => {
  folder = openFolder()
  await folder.take(`${HEADER}1;Voirie;31/03/2023;31/03/2023;Signalé\n`)
  await folder.take(`${HEADER}1;Voirie;31/03/2023;15/04/2023;Clôturé\n`)
  backend = await openBackend({
    tellsInterrupted: true,
    role: 'answer',
    dataFolder: folder.path,
    shippedFolder: folder.path,
    log: silentLog,
    now: () => NOW,
    user: 'tester',
    isDemonstration: false,
    emit: () => undefined,
  })
})
afterEach(() => {
  backend.close()
  folder[Symbol.dispose]()
})

const STATE = /FROM incident (?:i )?NOT INDEXED/
/** A list of rows is made in turns of its own; only what it covers is gone through before. */
const EXTENT = /min\(created\)/

test.each<[MethodName, object, RegExp]>([
  ['figures.query', QUESTION, STATE],
  ['figures.refresh', { questions: [QUESTION] }, STATE],
  ['figures.dashboard', { view: '1', filters: [], from: null, to: null, comparison: 'none', asOf }, STATE],
  ['figures.series', { filters: [], from: null, to: null, asOf, by: [] }, STATE],
  ['figures.codes', { asOf }, STATE],
  ['reconciliation.query', { asOf }, STATE],
  ['folder.state', { asOf }, STATE],
  ['rows.open', { ...ALL_ROWS, asOf }, EXTENT],
])('%s goes through the rows of a past state before the transaction in which it answers', async (name, input, sql) => {
  const prepare = backend.database.prepare.bind(backend.database)
  const isWithin: boolean[] = []
  vi.spyOn(backend.database, 'prepare').mockImplementation((text: string) => {
    if (sql.test(text)) isWithin.push(backend.database.inTransaction)
    return prepare(text)
  })
  const { ok } = JSON.parse(await createDispatcher(backend.handlers, silentLog)(name, JSON.stringify(input)))
  expect(ok).toBe(true)
  expect(isWithin.length).toBeGreaterThan(0)
  expect(isWithin).not.toContain(true)
})

test('of several questions one is answered in a turn, and all from one state of the data', async () => {
  const late = await folder.plan(`${HEADER}2;Voirie;30/04/2023;30/04/2023;Signalé\n`)
  const client = createClient({ call: createDispatcher(backend.handlers, silentLog), listen: () => () => undefined })
  const questions = ([['category'], [], ['status']] as const).map((by) => ({ ...QUESTION, by, asOf: null }))
  await client.call('figures.refresh', { questions })
  const before = (await client.call('figures.refresh', { questions })).dataVersion
  const refreshing = client.call('figures.refresh', { questions }).then((answer) => ({ answer }))
  let turns = 0
  for (;;) {
    const ended = await Promise.race([refreshing, setImmediate(null)])
    if (ended !== null) {
      expect(turns).toBeGreaterThanOrEqual(questions.length - 1)
      expect(ended.answer.dataVersion).toBeGreaterThan(before)
      expect(ended.answer.answers.map(({ total }) => total)).toEqual([2, 2, 2])
      return
    }
    turns += 1
    if (turns === 1) folder.commit(late)
  }
})

test('records are loaded for the questions that they answer, and for no other', async () => {
  const { database } = folder
  const coverages = createRecordCoverages(database)
  const loaded: (number | null)[] = []
  const states: RecordStates = { ...createRecordStates(database), load: async (state) => void loaded.push(state) }
  await loadRecordsFor(database, coverages, states, { ...QUESTION, source: 'published' })
  expect(loaded).toEqual([])
  await loadRecordsFor(database, coverages, states, { ...QUESTION, source: null })
  expect(loaded).toEqual([asOf])
})
