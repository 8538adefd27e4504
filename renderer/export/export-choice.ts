import type { Source } from '../../shared/domain/incidents/question.ts'
import type { ReportScope } from '../../shared/domain/report/sections/report-scope.ts'
import type { Page, ReportSection } from '../../shared/domain/view/view-state.ts'
import type { Grain } from '../../shared/domain/vocabulary/grain.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'

/** What a person can take away. */
export const EXPORT_KINDS = ['pdf', 'xlsx', 'csv', 'images'] as const
export type ExportKind = (typeof EXPORT_KINDS)[number]

export interface ExportChoice {
  readonly scope: ReportScope
  /** `null` for those that the scope has before any is chosen. */
  readonly sections: readonly ReportSection[] | null
  readonly language: Language
  readonly kind: ExportKind
}

/** The files that a scope can be. */
const KINDS: Readonly<Record<ReportScope, readonly ExportKind[]>> = {
  page: EXPORT_KINDS,
  rows: ['xlsx', 'csv'],
  report: ['pdf', 'xlsx', 'csv'],
}

/** Why a scope cannot be a file of a kind; `null` where it can. */
export function kindRefusal(scope: ReportScope, kind: ExportKind, charts: number): 'scope' | 'charts' | null {
  if (!KINDS[scope].includes(kind)) return 'scope'
  return kind === 'images' && charts === 0 ? 'charts' : null
}

/** Pages whose figures are those of a selection of incidents. */
export const OF_INCIDENTS: readonly Page[] = ['incidents', 'cross', 'on-time']

/** Why a page has no rows to take away; `null` where it may have some. */
export function rowsRefusal(page: Page, source: Source, cells: Grain | null): 'page' | 'records' | 'cells' | null {
  if (!OF_INCIDENTS.includes(page)) return 'page'
  if (source !== 'records') return 'records'
  return cells === null ? null : 'cells'
}

/** A choice with another scope: its sections are its own, and a file that it cannot be gives way. */
export function withScope(choice: ExportChoice, scope: ReportScope): ExportChoice {
  if (scope === choice.scope) return choice
  const [first = choice.kind] = KINDS[scope]
  return { ...choice, scope, sections: null, kind: KINDS[scope].includes(choice.kind) ? choice.kind : first }
}
