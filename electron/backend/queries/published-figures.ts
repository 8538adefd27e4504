import type { YearFigure } from '../../../shared/contract/figures.ts'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import type { Database } from '../store/database.ts'
import { noteOf, type Texts } from './texts.ts'
import { type AsOf, CITED_SOURCE, VALID } from './version-sql.ts'

/**
 * The as-of day of a published figure `f` of the snapshot `s`: that of its file, or of a later one that changed nothing and
 * so confirmed the figures of these days.
 */
export function figureDay(dataset: Extract<Dataset, 'categories' | 'years'>): string {
  return `max(s.as_of, coalesce((
    SELECT max(later.as_of) FROM snapshot later
    WHERE later.dataset = '${dataset}' AND later.id > s.id AND (@asOf IS NULL OR later.id <= @asOf)
      AND later.rows_new + later.rows_changed + later.rows_removed = 0
      AND later.period_from <= f.period_from AND later.period_to >= f.period_to), ''))`
}

export interface PublishedTotal {
  readonly from: string
  readonly to: string
  readonly value: number
  /** Growth over the year before as printed, in percent. */
  readonly growth: number | null
  /** The import of the figure, and the day up to which it is known. */
  readonly snapshot: number
  readonly asOf: string
}

export interface PublishedCategory extends Omit<PublishedTotal, 'growth'> {
  readonly category: string
}

const TOTALS = `
  SELECT f.period_from AS "from", f.period_to AS "to", value, growth, s.id AS snapshot, ${figureDay('years')} AS asOf
  FROM published_year f JOIN snapshot s ON s.id = f.valid_from
  WHERE ${VALID} ORDER BY f.period_from`
const CATEGORIES = `
  SELECT category, f.period_from AS "from", f.period_to AS "to", value, s.id AS snapshot,
    ${figureDay('categories')} AS asOf
  FROM published_category f JOIN snapshot s ON s.id = f.valid_from
  WHERE ${VALID} ORDER BY f.period_from, category`
const YEARS = `
  SELECT period_from AS "from", period_to AS "to", value, qualifier, growth, ${CITED_SOURCE} AS source, quote,
    note_fr, note_nl, note_en
  FROM published_year WHERE ${VALID} ORDER BY period_from`

/** Totals of all categories as published, in the order of the years. */
export function publishedTotals(database: Database, asOf: AsOf): readonly PublishedTotal[] {
  return database.prepare<[{ asOf: AsOf }], PublishedTotal>(TOTALS).all({ asOf })
}

/** Incidents by category as published, for every period that was published. */
export function publishedCategories(database: Database, asOf: AsOf): readonly PublishedCategory[] {
  return database.prepare<[{ asOf: AsOf }], PublishedCategory>(CATEGORIES).all({ asOf })
}

/** Yearly totals with their citation and notes, in the order of the years. */
export function publishedYears(database: Database, asOf: AsOf): readonly YearFigure[] {
  return database
    .prepare<[{ asOf: AsOf }], Omit<YearFigure, 'note'> & Texts>(YEARS)
    .all({ asOf })
    .map((row) => ({ ...row, note: noteOf(row, 'note') }))
}
