import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { chooseSource } from '../../../shared/domain/choose-source.ts'
import { createRecordStates, type RecordStates } from '../figures/record-states.ts'
import { incidentHistory } from '../queries/incident-history.ts'
import { addRowFunctions } from '../queries/incident-ids.ts'
import { incidentsById } from '../queries/incidents-by-id.ts'
import { knownSnapshot } from '../queries/known-snapshot.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { rowIds } from './row-ids.ts'

/** So many lists are kept; the one that was not read for longest goes first. */
const LISTS_KEPT = 3

interface RowList {
  readonly ids: Uint32Array
  readonly dataVersion: number
}

/** Answers the questions about rows. A list is made once; what is on screen is then read by its place in the list. */
export function createRowHandlers(
  database: Database,
  states: RecordStates = createRecordStates(database),
): Pick<Handlers, 'rows.open' | 'rows.read' | 'rows.history'> {
  addRowFunctions(database)
  const lists = new Map<string, RowList>()
  const keep = (name: string, list: RowList): void => {
    lists.delete(name)
    lists.set(name, list)
    for (const old of [...lists.keys()].slice(0, -LISTS_KEPT)) lists.delete(old)
  }
  return {
    'rows.open': (question) =>
      database.transaction(() => {
        const state = states(knownSnapshot(database, question.asOf))
        if (state === null || chooseSource(question, state.coverage) === 'published')
          throw new AppError('needs-records')
        const ids = rowIds(database, state, question)
        const version = dataVersion(database)
        const selection = randomBytes(16).toString('hex')
        keep(selection, { ids, dataVersion: version })
        return { selection, count: ids.length, dataVersion: version, asOf: state.coverage.asOf }
      })(),
    'rows.read': ({ selection, from, count }) => {
      const list = lists.get(selection)
      if (list === undefined || list.dataVersion !== dataVersion(database)) throw new AppError('selection-gone')
      keep(selection, list)
      return { rows: incidentsById(database, list.ids.subarray(from, from + count)) }
    },
    'rows.history': (incident) => ({ rows: incidentHistory(database, incident) }),
  }
}
