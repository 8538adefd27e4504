import type { ReportFigures } from './report/figures.ts'
import {
  categoryTable,
  delayTable,
  municipalityTable,
  statusTable,
  trendTable,
  yearTable,
} from './report/incident-tables.ts'
import { noteTable } from './report/note-table.ts'
import { moneyTable, programmeTable } from './report/programme-tables.ts'
import type { Cells, ReportTable, TableName, WordOf } from './report/table.ts'
import { REPORT_SECTIONS } from './view-state.ts'

/** The tables of a report; `null` for those that its view does not ask for, or that have nothing to say. */
export interface ReportTables {
  readonly categories: ReturnType<typeof categoryTable> | null
  readonly years: ReturnType<typeof yearTable> | null
  readonly trend: ReturnType<typeof trendTable> | null
  readonly notes: ReturnType<typeof noteTable> | null
  readonly municipalities: ReturnType<typeof municipalityTable> | null
  readonly statuses: ReturnType<typeof statusTable> | null
  readonly delays: ReturnType<typeof delayTable> | null
  readonly money: ReturnType<typeof moneyTable> | null
  readonly programmes: ReturnType<typeof programmeTable> | null
}

/** The tables that no filter on incidents touches. */
const UNFILTERED: readonly TableName[] = ['money', 'programmes']

/** True when tables were left out because the report is filtered and they do not follow its filters. */
export function hasLeftOut({ view, budgets, indicators }: ReportFigures): boolean {
  return view.report.sections === null && view.filters.length > 0 && budgets.length + indicators.length > 0
}

/**
 * Builds the tables of a report. Without a choice of sections, those with rows are shown, and always the categories; a
 * filtered report holds only what follows its filters.
 */
export function reportTables(figures: ReportFigures, wordOf: WordOf): ReportTables {
  const chosen = figures.view.report.sections
  const keep = <Row extends Cells>(table: ReportTable<Row>): ReportTable<Row> | null => {
    if (chosen !== null) return chosen.includes(table.name) ? table : null
    if (UNFILTERED.includes(table.name) && figures.view.filters.length > 0) return null
    return table.rows.length > 0 || table.name === 'categories' ? table : null
  }
  return {
    categories: keep(categoryTable(figures, wordOf)),
    years: keep(yearTable(figures)),
    trend: keep(trendTable(figures)),
    notes: keep(noteTable(figures)),
    municipalities: keep(municipalityTable(figures, wordOf)),
    statuses: keep(statusTable(figures)),
    delays: keep(delayTable(figures)),
    money: keep(moneyTable(figures)),
    programmes: keep(programmeTable(figures)),
  }
}

/** The tables that are shown, in the order in which they are numbered. */
export function tableList(tables: ReportTables): readonly ReportTable[] {
  // A row's members are cells; only its names are forgotten here.
  return REPORT_SECTIONS.filter((section) => section !== 'method')
    .map((name) => tables[name] as ReportTable | null)
    .filter((table) => table !== null)
}

/** The number of a table in its report, from 1; 0 when it is not shown. */
export function tableNumber(tables: ReportTables, name: TableName): number {
  return tableList(tables).findIndex((table) => table.name === name) + 1
}
