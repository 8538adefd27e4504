import { randomBytes } from 'node:crypto'
import { AppError } from '../../../shared/contract/error.ts'
import type { Handlers } from '../../../shared/contract/methods.ts'
import { shownRegisters } from '../../../shared/domain/incidents/shown-registers.ts'
import { sourceOf } from '../figures/answer-question.ts'
import { createRecordStates, type RecordStates, withRegisters } from '../figures/record-states.ts'
import { knownSnapshot } from '../queries/snapshots.ts'
import { incidentHistory, incidentsById } from '../queries/stored-incidents.ts'
import type { Database } from '../store/database.ts'
import { dataVersion } from '../store/journal.ts'
import { takeTurn } from '../turns/steps.ts'
import { type HeldRowList, makeList, progressOf, readableRows } from './row-list.ts'
import { finish } from './work.ts'

/** So many lists are kept; the one that was not read for longest goes first. */
const LISTS_KEPT = 3

/**
 * Answers the questions about rows. A list is made once; what is on screen is then read by its place in the list. The
 * making goes on only as it is asked to, a turn at a time: who asks no more has ended it. `now` counts milliseconds.
 */
export function createRowHandlers(
  database: Database,
  states: RecordStates = createRecordStates(database),
  now = (): number => performance.now(),
): Pick<Handlers, 'rows.open' | 'rows.continue' | 'rows.read' | 'rows.history'> {
  const lists = new Map<string, HeldRowList>()
  const keep = (name: string, list: HeldRowList): void => {
    lists.delete(name)
    lists.set(name, list)
    for (const old of [...lists.keys()].slice(0, -LISTS_KEPT)) lists.delete(old)
  }
  const listOf = (selection: string): HeldRowList => {
    const list = lists.get(selection)
    if (list === undefined || list.dataVersion !== dataVersion(database)) throw new AppError('selection-gone')
    keep(selection, list)
    return list
  }
  const goOn = ({ rows }: HeldRowList): void => {
    try {
      takeTurn(finish(rows), now)
    } catch (error) {
      // Work that failed cannot go on, nor can any list that shares it.
      lists.clear()
      throw error
    }
  }
  return {
    'rows.open': (asked) =>
      database.transaction(() => {
        const asOf = knownSnapshot(database, asked.asOf)
        const question = withRegisters({ ...asked, asOf }, states)
        const isOfRecords = sourceOf(database, states.registers(asOf), question) === 'records'
        const state = isOfRecords ? states.of(asOf, question.filters) : null
        if (state === null) throw new AppError('needs-records')
        if (state.coverage.cells !== undefined) throw new AppError('needs-rows')
        const selection = randomBytes(16).toString('hex')
        const list = makeList(database, state, question, dataVersion(database), [...lists.values()])
        goOn(list)
        keep(selection, list)
        const shown = shownRegisters(question.filters, states.registers(asOf))
        return {
          selection,
          ...progressOf(list),
          dataVersion: list.dataVersion,
          asOf: state.coverage.asOf,
          ...(shown.length === 0 ? {} : { register: shown }),
        }
      })(),
    'rows.continue': ({ selection }) =>
      database.transaction(() => {
        const list = listOf(selection)
        goOn(list)
        return progressOf(list)
      })(),
    'rows.read': ({ selection, from, count }) =>
      database.transaction(() => ({
        rows: incidentsById(database, readableRows(listOf(selection)).between(from, from + count)),
      }))(),
    'rows.history': ({ asOf = null, ...incident }) => ({
      rows: incidentHistory(database, incident, knownSnapshot(database, asOf)),
    }),
  }
}
