import { AppError } from '../../../../shared/contract/error.ts'
import type { ListsOffer } from '../../../../shared/domain/import/listed-records.ts'
import { listedSelection } from '../../../../shared/domain/import/listed-records.ts'
import { type Filter, filterValues } from '../../../../shared/domain/incidents/filter.ts'
import { PLAIN_QUESTION } from '../../../../shared/domain/incidents/question.ts'
import { shownCoverage } from '../../../../shared/domain/incidents/shown-registers.ts'
import { serverName } from '../../../../shared/domain/warehouse/warehouse.ts'
import { createAnswerer } from '../../figures/answer-question.ts'
import { type RecordStates, withRegisters } from '../../figures/record-states.ts'
import { programCall } from '../../platform/program-call.ts'
import { registerSources } from '../../store/cells/cell-registers.ts'
import type { Database } from '../../store/database.ts'
import { warehouses } from '../sources/stored-warehouses.ts'

interface Listed {
  readonly filters: readonly Filter[]
  readonly from: string | null
  readonly to: string | null
}

/**
 * What fetching the records of a list would bring, by the counts of the folder; `null` where it has none of these days, or
 * where they are of several sources, or of one that was removed.
 */
export function offerLists(database: Database, states: RecordStates, asked: Listed): ListsOffer | null {
  const { filters, from, to } = withRegisters({ ...asked, asOf: null, source: 'records' as const }, states)
  const coverage = shownCoverage(filters, states.registers(null))
  if (coverage?.cells === undefined) return null
  const selection = listedSelection({ filters, from, to }, coverage)
  const chosen = filterValues(filters, 'register')
  const sources = [...registerSources(database)].flatMap(([register, source]) =>
    chosen === null || chosen.includes(register) ? [source] : [],
  )
  const [name, ...others] = new Set(sources)
  const warehouse = warehouses(database).find((each) => each.name === name)
  if (selection === null || warehouse === undefined || others.length > 0) return null
  const counted = createAnswerer(database, states)({ ...PLAIN_QUESTION, ...selection, source: 'records' })
  const servers = warehouse.servers.map(serverName)
  return { source: warehouse.name, servers, selection, rows: counted.total ?? 0 }
}

/** The error where a list needs rows, with the command that fetches them where there is one. */
export function needsRows(offer: ListsOffer | null): AppError {
  if (offer === null || offer.rows === 0) return new AppError('needs-rows')
  const { from, to, filters } = offer.selection
  const where = filters
    .map(({ kind, values }) => ` --where ${quoted(`${kind}=${values.map(listed).join(',')}`)}`)
    .join('')
  const command = `pull ${quoted(offer.source)} --records --from ${from} --to ${to}${where}`
  return new AppError('needs-rows', { context: 'fetch', program: programCall(), command, rows: offer.rows })
}

/** As one of several values is written. */
function listed(value: string): string {
  return value.includes(',') ? `"${value.replaceAll('"', '""')}"` : value
}

/** As a shell takes it. */
function quoted(text: string): string {
  return /^[\w=,./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`
}
