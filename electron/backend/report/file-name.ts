import { dataDay } from '../../../shared/domain/report/sections/data-day.ts'
import { hasIncidents } from '../../../shared/domain/report/sections/report-tables.ts'
import { filterSubjects } from '../../../shared/i18n/filter-subjects.ts'
import { reportStem } from '../../../shared/i18n/report-words.ts'
import type { Report, ReportWords } from '../../../shared/report/compose-report.ts'

/** Longer parts are cut: the whole name must fit every file system, in bytes too. */
const LONGEST_PART = 60
const SHORT_HASH_LENGTH = 6

/** The suggested name of what is made of a report. */
export function nameOfReport({ figures, tables, contentHash }: Report, { t, format }: ReportWords, ending: string) {
  // Filters are about incidents alone.
  const filters = hasIncidents(tables) ? filterSubjects(figures.view.filters, LONGEST_FILTERS, t, format) : []
  const stem = reportStem(figures, tables, t)
  return reportFileName({ stem, asOf: dataDay(figures, tables), filters, contentHash, ending })
}

/** The filters are named in so many characters; what needs more is counted. */
export const LONGEST_FILTERS = 36

interface NameParts {
  readonly stem: string
  /** `null` when there are no data. */
  readonly asOf: string | null
  readonly filters: readonly string[]
  readonly contentHash: string
  readonly ending: string
}

/** The suggested name of a report, `incidents_2023-11-15_propreté-publique_a1b2c3.pdf`; safe on every system. */
export function reportFileName({ stem, asOf, filters, contentHash, ending }: NameParts): string {
  const parts = [shortPart(stem), asOf ?? '', shortPart(filters.join('-')), contentHash.slice(0, SHORT_HASH_LENGTH)]
  return `${parts.filter((part) => part !== '').join('_')}.${ending}`
}

/** `safePart` of a length that fits every file system with what stands beside it. */
export function shortPart(text: string): string {
  return [...safePart(text)].slice(0, LONGEST_PART).join('').replace(/-+$/, '')
}

/** Letters, marks and digits of any script, and hyphens between them; the s of a plural stays with its word. */
export function safePart(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’](?=s(?!\p{L}))/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
}
