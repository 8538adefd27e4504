import type { Answer } from '../../shared/domain/incidents/question.ts'
import { rowLabel } from '../../shared/i18n/label.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { alignColumns, type Terminal } from './terminal.ts'

const FIGURE = 1

/** An answer by nothing is its total: a row of no code would say it twice. */
export function totalAlone<Told extends { readonly rows: readonly { readonly key: readonly string[] }[] }>(
  answer: Told,
): Told {
  return { ...answer, rows: answer.rows.filter(({ key }) => key.length > 0) }
}

/** The totals of a table by two dimensions as they stand in a document: with the words of their codes. */
export function totalsDocument({ by, totals, names }: Answer, { t, format }: Terminal): object {
  if (totals === undefined) return {}
  const labelled = (rows: Answer['rows'], place: number) =>
    rows.map((row) => ({ ...row, label: row.key.map((code) => rowLabel({ by, names }, place, code, t, format)) }))
  return { totals: { ...totals, rows: labelled(totals.rows, 0), columns: labelled(totals.columns, 1) } }
}

/** One line for each total of a row or a column, and what they are where they are no sums. */
export function totalLines({ by, measure, totals, names }: Answer, { t, format }: Terminal): readonly string[] {
  if (totals === undefined || totals.rows.length === 0) return []
  const write = measureWriter(measure, format)
  const lines = [totals.rows, totals.columns].flatMap((rows, place) =>
    rows.map(({ key: [code = ''], value }) => [
      t('command.result-total-of', { group: rowLabel({ by, names }, place, code, t, format) }),
      value === null ? t('common.not-comparable') : write(value),
    ]),
  )
  return [...alignColumns(lines, [FIGURE]), ...(totals.computed === true ? [t('command.result-total-computed')] : [])]
}
