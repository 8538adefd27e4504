import { NO_TABLE, type OracleTable } from './record-counts.ts'
import type { OracleRow, RecordState } from './record-state.ts'

const VALID = '(@asOf IS NULL AND valid_to IS NULL OR valid_from <= @asOf AND (valid_to IS NULL OR valid_to > @asOf))'

/** The one published table, whole; of the same days a year before nothing was published. */
export function publishedCategories(state: RecordState): OracleTable {
  const sql = `
    SELECT category, value AS incidents, value * 1.0 / sum(value) OVER () AS share, sum(value) OVER () AS shareOf,
      NULL AS before, NULL AS change, 'needs-records' AS reason
    FROM published_category WHERE ${VALID}`
  const declared = state.one(
    `SELECT declared_total FROM snapshot WHERE id = (SELECT max(valid_from) FROM published_category WHERE ${VALID})`,
  )
  return {
    rows: state.all(sql),
    total: state.one(`SELECT sum(value) FROM published_category WHERE ${VALID}`),
    declared,
  }
}

/**
 * The published years: those of a total, one of the days of the table, and the one before a printed growth, which is
 * computed from it and rounded to hundreds.
 */
const YEARS = `
  WITH printed AS (
    SELECT substr(period_from, 1, 4) AS year, period_from AS "from", period_to AS "to", value, growth, qualifier, source,
      (SELECT as_of FROM snapshot WHERE id = valid_from) AS asOf
    FROM published_year WHERE ${VALID}
  ), known AS (
    SELECT *, 0 AS isDerived FROM printed
    UNION ALL
    SELECT substr(period_from, 1, 4), period_from, period_to, sum(value), NULL, qualifier, source,
      (SELECT as_of FROM snapshot WHERE id = valid_from), 0
    FROM published_category WHERE ${VALID} AND substr(period_from, 1, 4) NOT IN (SELECT year FROM printed)
    GROUP BY period_from, period_to
    UNION ALL
    SELECT (year - 1) || '', (year - 1) || '-01-01', (year - 1) || '-12-31', round(value / (1 + growth / 100) / 100) * 100, NULL,
      'about', source, asOf, 1
    FROM printed p WHERE growth IS NOT NULL AND NOT EXISTS (SELECT 1 FROM printed o WHERE o.year = (p.year - 1) || '')
  )`

export function publishedYears(state: RecordState): OracleTable {
  const rows = state.all(`${YEARS}
    SELECT year, "from", "to", julianday("to") - julianday("from") + 1 AS days, value AS incidents,
      CASE WHEN isDerived THEN 'derived' WHEN "to" LIKE '%-12-31' THEN 'full' ELSE 'partial' END AS state,
      growth / 100 AS growth, CASE WHEN growth IS NOT NULL THEN 'printed' END AS growthFrom,
      CASE WHEN growth IS NOT NULL THEN NULL
        WHEN EXISTS (SELECT 1 FROM known o WHERE o.year = (k.year - 1) || '' AND NOT o.isDerived) THEN 'needs-records'
        ELSE 'no-earlier-data' END AS reason
    FROM known k`)
  // Years are missing between them, and one is derived.
  return { ...NO_TABLE, rows }
}

const REASONS = `rtrim(
  CASE WHEN NOT isReached THEN 'not-covered ' WHEN records IS NULL THEN 'not-in-records ' ELSE
    CASE WHEN NOT isCovered AND more <= 0 THEN 'partial-coverage ' ELSE '' END
    || CASE WHEN isDerived THEN 'derived ' ELSE '' END
    || CASE WHEN asOf < @lastDay AND more >= 0 THEN 'known-later ' ELSE '' END
    || CASE WHEN isCovered AND asOf > @lastDay AND more <= 0 THEN 'known-earlier ' ELSE '' END
    || CASE WHEN NOT isDerived AND (qualifier IN ('about', 'plus-minus') OR qualifier = 'more-than' AND more >= 0
      OR qualifier = 'nearly' AND more <= 0) THEN 'approximate ' ELSE '' END
  END)`

const COMPARED = `
  SELECT key, "from", "to", value AS published, qualifier, CASE WHEN isDerived THEN 'derived' END AS state, records,
    difference, CASE WHEN isCovered AND value >= 20 THEN difference * 1.0 / value END AS differenceShare,
    CASE WHEN difference = 0 THEN NULL ELSE coalesce(nullif(${REASONS}, ''), 'unexplained') END AS reasons, source, asOf
  FROM (
    SELECT *, coalesce(difference, 0) AS more FROM (
      SELECT *, CASE WHEN NOT isDerived THEN records - value END AS difference,
        "from" >= @firstMonth AND "to" <= @lastDay AS isCovered, "to" >= @firstMonth AND "from" <= @lastDay AS isReached
      FROM pairs))`

/** Records of FixMyStreet beside published figures of the same days; all of the folder are classified. */
function differences(state: RecordState, by: 'year' | 'category', pairs: string): OracleTable {
  const values = { firstMonth: state.firstMonth, lastDay: state.asOf }
  const rows = state.all(`${pairs} ${COMPARED}`, values)
  return { ...NO_TABLE, rows: rows.map(({ key, ...row }): OracleRow => ({ [by]: key ?? null, ...row })) }
}

export const yearDifferences = (state: RecordState): OracleTable =>
  differences(
    state,
    'year',
    `${YEARS}, pairs AS (
      SELECT year AS key, "from", "to", value, qualifier, isDerived, source, asOf,
        (SELECT count(*) FROM record WHERE day BETWEEN "from" AND "to") AS records FROM known)`,
  )

export const categoryDifferences = (state: RecordState): OracleTable =>
  differences(
    state,
    'category',
    `WITH pairs AS (
      SELECT category AS key, period_from AS "from", period_to AS "to", value, qualifier, 0 AS isDerived, source,
        (SELECT as_of FROM snapshot WHERE id = valid_from) AS asOf,
        CASE WHEN category IN (SELECT category FROM record)
          THEN (SELECT count(*) FROM record r WHERE r.category = c.category AND day BETWEEN period_from AND period_to) END AS records
      FROM published_category c WHERE ${VALID})`,
  )
