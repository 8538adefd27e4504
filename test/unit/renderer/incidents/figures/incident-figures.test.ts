import { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { silentLog } from '../../../../../electron/backend/platform/log.ts'
import type { Backend } from '../../../../../electron/backend/process/backend.ts'
import { createDispatcher } from '../../../../../electron/backend/process/dispatcher.ts'
import { dataVersion } from '../../../../../electron/backend/store/journal.ts'
import { askFigures } from '../../../../../renderer/incidents/figures/incident-figures.ts'
import { incidentQuestions } from '../../../../../renderer/incidents/figures/questions.ts'
import { type Client, createClient } from '../../../../../shared/contract/client.ts'
import { DEFAULT_VIEW, type Granularity } from '../../../../../shared/domain/view/view-state.ts'
import { type Folder, openFolder } from '../../../../support/folder.ts'
import { clientOf, openedBackend } from '../../../../support/opened-backend.ts'

const HEADER = 'N°;Catégorie complète;Signalé le;Dernière action;Statut\n'
const BEFORE = `${HEADER}1;Voirie > Trottoir;13/03/2023;31/03/2023;Signalé\n`
/** Its sub-category comes first in the alphabet, and so do its codes. */
const AFTER = `${HEADER}2;Voirie > Arceaux;14/03/2023;30/03/2023;Signalé\n3;Voirie > Arceaux;15/03/2023;31/03/2023;Signalé\n`

let folder: Folder
let backend: Backend
let client: Client
let queries: QueryClient
beforeEach(async () => {
  folder = openFolder()
  await folder.take(BEFORE)
  backend = await openedBackend(folder.path, { shippedFolder: folder.path })
  client = clientOf(backend.handlers)
  queries = new QueryClient()
})
afterEach(() => {
  queries.clear()
  backend.close()
  folder[Symbol.dispose]()
})

const ask = async (known: number, granularity: Granularity = 'month', asking = client) => {
  const coverage = { source: 'records', asOf: '2023-03-31', covers: null, registers: [] } as const
  const questions = incidentQuestions({ ...DEFAULT_VIEW, page: 'incidents', granularity }, coverage)
  const { answers } = await askFigures(asking, queries, known, questions)
  return {
    subcategories: Object.fromEntries(answers.subcategories.rows.map(({ key, value }) => [key.join(), value])),
    days: answers.trend.rows.reduce((sum, { value }) => sum + (value ?? 0), 0),
    total: answers.total.total,
  }
}

test('after the commit of another process, counts come with the codes of their own state', async () => {
  const known = dataVersion(folder.database)
  const [only] = Object.keys((await ask(known)).subcategories)
  expect((await ask(known)).subcategories).toEqual({ [only!]: 1 })
  await folder.take(AFTER)
  const { subcategories } = await ask(known)
  expect(Object.keys(subcategories)).toHaveLength(2)
  expect(subcategories[only!]).toBe(1)
  expect(Object.values(subcategories).toSorted()).toEqual([1, 2])
})

test('the days of the trend are of the state of the other figures', async () => {
  const known = dataVersion(folder.database)
  const late = await folder.plan(AFTER)
  const dispatch = createDispatcher(backend.handlers, silentLog)
  let isCommitted = false
  // The charts are answered before the commit, the days after it.
  const call = (method: string, body: string): Promise<string> => {
    if (method === 'figures.refresh' && !isCommitted) {
      isCommitted = true
      folder.commit(late)
    }
    return dispatch(method, body)
  }
  const busy = createClient({ call, listen: () => () => undefined })
  const { days, total } = await ask(known, 'day', busy)
  expect([days, total]).toEqual([3, 3])
})
