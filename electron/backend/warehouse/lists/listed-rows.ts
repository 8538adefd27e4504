import { existsSync } from 'node:fs'
import { AppError } from '../../../../shared/contract/error.ts'
import type { Handlers } from '../../../../shared/contract/methods.ts'
import { isListed, type ListedRecords } from '../../../../shared/domain/import/listed-records.ts'
import { shownCoverage, shownRegisters } from '../../../../shared/domain/incidents/shown-registers.ts'
import { sourceOf } from '../../figures/answer-question.ts'
import { createRecordStates, type RecordStates, withRegisters } from '../../figures/record-states.ts'
import { createRowHandlers } from '../../rows/row-lists.ts'
import { type Database, openForReading } from '../../store/database.ts'
import { countedFrom } from '../../store/folder-kind.ts'
import { dataVersion } from '../../store/journal.ts'
import { type PresentLists, presentFolder, presentLists } from '../../store/lists-folder.ts'
import { needsRows, offerLists } from './offer-lists.ts'

type RowMethods = 'rows.open' | 'rows.continue' | 'rows.read' | 'rows.history'

interface OpenedLists {
  readonly present: PresentLists
  readonly database: Database
  readonly states: RecordStates
  readonly rows: Handlers<RowMethods>
}

/**
 * Answers about rows where a folder counts from cells: from the records that lie beside them, where the list is of these.
 * No figure is counted from them. `rows` answers in any other folder.
 */
export function createListedRows(
  database: Database,
  dataFolder: string,
  { states, rows }: { readonly states: RecordStates; readonly rows: Handlers<RowMethods> },
): Handlers<RowMethods | 'lists.offer'> {
  let opened: OpenedLists | null = null
  const open = (): OpenedLists | null => {
    const present = presentLists(database, dataFolder)
    if (opened !== null && opened.present.folder === present?.folder) return opened
    opened?.database.close()
    opened = present === null ? null : openLists(present, dataFolder)
    return opened
  }
  const isOfCells = (): boolean => countedFrom(database) === 'cells'
  /** Those from which the rows of a list that is open are read. */
  const reader = (): Handlers<RowMethods> => {
    if (!isOfCells()) return rows
    const lists = open()
    if (lists === null) throw new AppError('selection-gone')
    return lists.rows
  }
  return {
    'rows.open': async (asked) => {
      if (!isOfCells()) return rows['rows.open'](asked)
      const question = withRegisters(asked, states)
      const registers = states.registers(asked.asOf)
      if (sourceOf(database, registers, question) !== 'records') throw new AppError('needs-records')
      const coverage = shownCoverage(question.filters, registers)
      const lists = asked.asOf === null ? open() : null
      if (lists === null || coverage === null || !isListed(question, lists.present.selection, coverage))
        throw needsRows(asked.asOf === null ? offerLists(database, states, asked) : null)
      await lists.states.load(null, question.filters)
      const list = await lists.rows['rows.open']({ ...question, source: 'records' })
      const { register: _own, ...made } = list
      const shown = shownRegisters(question.filters, registers)
      return {
        ...made,
        dataVersion: dataVersion(database),
        asOf: coverage.asOf,
        listed: toldOf(lists.present),
        ...(shown.length === 0 ? {} : { register: shown }),
      }
    },
    'rows.continue': (asked) => reader()['rows.continue'](asked),
    'rows.read': (asked) => reader()['rows.read'](asked),
    'rows.history': (asked) => {
      if (!isOfCells()) return rows['rows.history'](asked)
      return open()?.rows['rows.history']({ ...asked, asOf: null }) ?? { rows: [] }
    },
    'lists.offer': (asked) => {
      if (!isOfCells()) return { offer: null, listed: null, isListed: false }
      const present = presentLists(database, dataFolder)
      const question = withRegisters({ ...asked, asOf: null, source: 'records' as const }, states)
      const coverage = shownCoverage(question.filters, states.registers(null))
      return {
        offer: offerLists(database, states, asked),
        listed: present === null ? null : toldOf(present),
        isListed: present !== null && coverage !== null && isListed(question, present.selection, coverage),
      }
    },
  }
}

function openLists(present: PresentLists, dataFolder: string): OpenedLists | null {
  const folder = presentFolder(dataFolder, present)
  if (!existsSync(folder)) return null
  const database = openForReading(folder)
  const states = createRecordStates(database)
  return { present, database, states, rows: createRowHandlers(database, states) }
}

function toldOf({ source, moment, selection, rows }: PresentLists): ListedRecords {
  return { source, moment, selection, rows }
}
