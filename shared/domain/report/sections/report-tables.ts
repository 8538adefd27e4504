import { areNarrowing } from '../../incidents/shown-registers.ts'
import type { ViewState } from '../../view/view-state.ts'
import { keysOf } from '../../vocabulary/record-keys.ts'
import type { ReportFigures } from '../tables/report-figures.ts'
import type { ReportTable, TableName, WordOf } from '../tables/table.ts'
import { onlyProgramme } from './one-programme.ts'
import { makeTable, printedOrder, type ReportTables, sectionOf, sectionsOf, TABLE_NAMES } from './report-sections.ts'

/** True when the report is filtered and lacks tables that do not follow filters. */
export function hasLeftOut({ view, budgets, indicators }: ReportFigures): boolean {
  return sectionsOf(view) === null && areNarrowing(view.filters) && budgets.length + indicators.length > 0
}

/** True for a table that says nothing of its own here. */
function isVoid({ name, rows }: Pick<ReportTable, 'name' | 'rows'>, figures: ReportFigures): boolean {
  const { report, onTimeBy } = figures.view
  // The other table on time is by the same dimension.
  if (name === 'on-time-organisations' && onTimeBy === 'organisation')
    return sectionsOf(figures.view)?.includes('on-time') ?? false
  // Nothing deserved to be said first.
  if (name === 'findings') return rows.length === 0
  const isDefault = report.sections === null
  return name === 'money' && rows.length === 0 && isDefault && onlyProgramme(figures) !== null
}

/** True where a filter leaves out months or days: the trend then says what remains of a year. */
function hasChosenDays({ filters }: ViewState): boolean {
  return filters.some(({ kind }) => kind === 'month' || kind === 'day' || kind === 'weekday-month')
}

/** Without chosen sections: tables with rows, and the categories; when filtered, only those that follow filters. */
export function reportTables(figures: ReportFigures, wordOf: WordOf): ReportTables {
  const made = printedOrder(figures.view).map((name) => [name, shownTable(makeTable(name, figures, wordOf), figures)])
  // Each table is of the section of its name, which `fromEntries` forgets.
  return Object.fromEntries(made) as ReportTables
}

function shownTable(made: ReportTable, figures: ReportFigures): ReportTable | null {
  const { view } = figures
  const { name } = made
  const chosen = sectionsOf(view)
  const { filters } = sectionOf(name)
  // A filter without values finds nothing whatever the data, so there is no reason to give.
  const isVain = filters === 'followed' && view.filters.some(({ values }) => values.length === 0)
  const table = isVain ? { ...made, reason: null } : made
  if (chosen !== null) return chosen.includes(name) && !isVoid(table, figures) ? table : null
  // One register alone is in the title.
  if (name === 'registers' && table.rows.length < 2) return null
  if (!isOfWhole(name, view)) return null
  return table.rows.length > 0 || name === 'categories' ? table : null
}

/** True for a table that a report on everything has, where it has rows. */
export function isOfWhole(name: TableName, view: ViewState): boolean {
  const { filters, isOnRequest } = sectionOf(name)
  const isLeftOut = filters === 'left-out' && areNarrowing(view.filters)
  return !isOnRequest && !isLeftOut && !(name === 'years' && hasChosenDays(view))
}

/** The tables shown, in printed and numbered order. */
export function tableList(tables: ReportTables): readonly ReportTable[] {
  return keysOf(tables)
    .map((name): ReportTable | null => tables[name])
    .filter((table) => table !== null)
}

/** The number of a table, from 1; 0 when it is not shown. */
export function tableNumber(tables: ReportTables, name: TableName): number {
  return tableList(tables).findIndex((table) => table.name === name) + 1
}

/** True when a report has any table of filtered incidents. */
export function hasIncidents(tables: ReportTables): boolean {
  return TABLE_NAMES.some((name) => sectionOf(name).filters === 'followed' && tables[name] !== null)
}

/** True for a report on the journal alone. */
export function isOfJournal(tables: ReportTables): boolean {
  return TABLE_NAMES.every((name) => (name === 'journal') === (tables[name] !== null))
}

/** True when a report has a reconciliation. */
export function hasDifferences(tables: ReportTables): boolean {
  return TABLE_NAMES.some((name) => sectionOf(name).data === 'reconciliation' && tables[name] !== null)
}
