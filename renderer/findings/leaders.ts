import type { AnswerRow } from '../../shared/domain/incidents/question.ts'

/** The rows with the largest value: one, several on a tie, none when nothing was counted. */
export function leadersOf<Row extends Pick<AnswerRow, 'value'>>(rows: readonly Row[]): readonly Row[] {
  const largest = Math.max(0, ...rows.map(({ value }) => value ?? 0))
  return largest === 0 ? [] : rows.filter(({ value }) => value === largest)
}

/** Largest first, unknown values last, equal ones in the order of their labels. */
export function rankRows(rows: readonly AnswerRow[], label: (row: AnswerRow) => string): readonly AnswerRow[] {
  return rows.toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1) || label(a).localeCompare(label(b), 'fr'))
}

/** The sum of the known values, `null` when one is not known. */
export function sumOf(rows: readonly Pick<AnswerRow, 'value'>[]): number | null {
  return rows.reduce<number | null>((sum, { value }) => (sum === null || value === null ? null : sum + value), 0)
}
