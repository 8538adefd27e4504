import { type Page, REPORT_SECTIONS, type ReportSection, type ViewState } from '../../view/view-state.ts'
import type { TableName } from '../tables/table.ts'
import { isWholeReport, pageSections, type ReportTables, TABLE_NAMES } from './report-sections.ts'
import { isOfWhole } from './report-tables.ts'

/** What can be exported: the figures of the open page, the rows behind its selection, or all that there is. */
export const REPORT_SCOPES = ['page', 'rows', 'report'] as const
export type ReportScope = (typeof REPORT_SCOPES)[number]

/** The scopes that have sections. */
export type SectionScope = Exclude<ReportScope, 'rows'>

/** Whether a section can be chosen; the last two are the reason why not. */
export type SectionOffer = 'always' | 'offered' | 'elsewhere' | 'empty'

/** The tables that have something to print. */
export function filledTables(tables: ReportTables): ReadonlySet<TableName> {
  return new Set(
    TABLE_NAMES.filter((name) => {
      const count = tables[name]?.rows.length ?? 0
      // One register alone is in the title; categories without any say that nothing was found.
      return name === 'categories' || count > (name === 'registers' ? 1 : 0)
    }),
  )
}

/** Whether a scope of a page offers a section. */
export function sectionOffer(
  name: ReportSection,
  scope: SectionScope,
  page: Page,
  filled: ReadonlySet<TableName>,
): SectionOffer {
  if (name === 'method') return 'always'
  if (scope === 'page' && !pageSections(page).includes(name)) return 'elsewhere'
  return filled.has(name) ? 'offered' : 'empty'
}

/** The sections that a scope has before any is chosen. */
export function firstSections(
  scope: SectionScope,
  view: ViewState,
  filled: ReadonlySet<TableName>,
): readonly ReportSection[] {
  const isFirst = scope === 'page' ? isOfPage : isOfReport
  return REPORT_SECTIONS.filter((name) => name === 'method' || (filled.has(name) && isFirst(name, view, filled)))
}

function isOfPage(name: TableName, { page, granularity }: ViewState, filled: ReadonlySet<TableName>): boolean {
  if (!pageSections(page).includes(name)) return false
  // The page of incidents draws years or months, never both, and the days of one month in place of the weekdays.
  const isByYear = granularity === 'year' || !filled.has('trend')
  if (page !== 'incidents') return true
  if (name === 'weekdays') return !filled.has('calendar')
  return name === 'years' ? isByYear : name !== 'trend' || !isByYear
}

function isOfReport(name: TableName, view: ViewState): boolean {
  return isOfWhole(name, view) || (!isWholeReport(view.page) && pageSections(view.page).includes(name))
}

/** The scope of the sections that a view has. */
export function scopeOf({ page, report }: Pick<ViewState, 'page' | 'report'>): SectionScope {
  const own = pageSections(page)
  return (report.sections ?? []).every((name) => own.includes(name)) ? 'page' : 'report'
}

/** Chosen sections as a view holds them: in their order, `null` for those that its page prints without a choice. */
export function heldSections(
  chosen: readonly ReportSection[],
  scope: SectionScope,
  view: ViewState,
  filled: ReadonlySet<TableName>,
): readonly ReportSection[] | null {
  const sections = REPORT_SECTIONS.filter((name) => chosen.includes(name))
  const isUnchosen = (scope === 'report') === isWholeReport(view.page)
  return isUnchosen && sections.join() === firstSections(scope, view, filled).join() ? null : sections
}
