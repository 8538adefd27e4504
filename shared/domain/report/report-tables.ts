import type { ViewState } from '../view/view-state.ts'
import type { ReportFigures } from './figures.ts'
import { onlyProgramme } from './one-programme.ts'
import { makeTable, type ReportTables, sectionOf, sectionsOf, TABLE_NAMES } from './report-sections.ts'
import type { ReportTable, TableName, WordOf } from './table.ts'

/** True when tables were left out because the report is filtered and they do not follow its filters. */
export function hasLeftOut({ view, budgets, indicators }: ReportFigures): boolean {
  return sectionsOf(view) === null && view.filters.length > 0 && budgets.length + indicators.length > 0
}

/** True for the money of a programme that has none: its page does not speak of it. */
function isVoid({ name, rows }: Pick<ReportTable, 'name' | 'rows'>, figures: ReportFigures): boolean {
  const isDefault = figures.view.report.sections === null
  return name === 'money' && rows.length === 0 && isDefault && onlyProgramme(figures) !== null
}

/** True where a filter leaves months or days out: the trend then says what remains of a year. */
function hasChosenDays({ filters }: ViewState): boolean {
  return filters.some(({ kind }) => kind === 'month' || kind === 'day' || kind === 'weekday-month')
}

/**
 * Builds the tables of a report. Without a choice of sections, those with rows are shown, and always the categories; a
 * filtered report holds only what follows its filters.
 */
export function reportTables(figures: ReportFigures, wordOf: WordOf): ReportTables {
  const made = TABLE_NAMES.map((name) => [name, shownTable(makeTable(name, figures, wordOf), figures)])
  // Each table is that of its name's section: only a list of all of them forgets which.
  return Object.fromEntries(made) as ReportTables
}

function shownTable(made: ReportTable, figures: ReportFigures): ReportTable | null {
  const { view } = figures
  const { name } = made
  const chosen = sectionsOf(view)
  const { filters, isOnRequest } = sectionOf(name)
  // Under a filter that keeps no value there is nothing to find, whatever data there were.
  const isVain = filters === 'followed' && view.filters.some(({ values }) => values.length === 0)
  const table = isVain ? { ...made, reason: null } : made
  if (chosen !== null) return chosen.includes(name) && !isVoid(table, figures) ? table : null
  if (isOnRequest || (name === 'years' && hasChosenDays(view))) return null
  if (filters === 'left-out' && view.filters.length > 0) return null
  return table.rows.length > 0 || name === 'categories' ? table : null
}

/** The tables that are shown, in the order in which they are numbered. */
export function tableList(tables: ReportTables): readonly ReportTable[] {
  return TABLE_NAMES.map((name): ReportTable | null => tables[name]).filter((table) => table !== null)
}

/** The number of a table in its report, from 1; 0 when it is not shown. */
export function tableNumber(tables: ReportTables, name: TableName): number {
  return tableList(tables).findIndex((table) => table.name === name) + 1
}

/** True when a report speaks of incidents under its filters at all. */
export function hasIncidents(tables: ReportTables): boolean {
  return TABLE_NAMES.some((name) => sectionOf(name).filters === 'followed' && tables[name] !== null)
}

/** True when a report sets records beside published figures. */
export function hasDifferences(tables: ReportTables): boolean {
  return TABLE_NAMES.some((name) => sectionOf(name).data === 'reconciliation' && tables[name] !== null)
}
