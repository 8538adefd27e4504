import type { OnTimeAnswer, StockAnswer } from '../../shared/domain/service/service-question.ts'
import { onTimeWords, stockLabel } from '../../shared/i18n/service-words.ts'
import { alignColumns, type Terminal } from './terminal.ts'

type Totalled = Pick<OnTimeAnswer, 'by' | 'totals'> | Pick<StockAnswer, 'by' | 'totals'>

/** The totals of a table by two dimensions as they stand in a document: with the words of their codes. */
export function serviceTotalsDocument({ by, totals }: Totalled, { t, format }: Terminal): object {
  if (totals === undefined) return {}
  const labelled = <Row extends { readonly key: readonly string[] }>(rows: readonly Row[], place: number) =>
    rows.map((row) => ({
      ...row,
      label: row.key.map((code) => stockLabel(by[place] ?? 'category', code, t, format)),
    }))
  return { totals: { ...totals, rows: labelled<Total>(totals.rows, 0), columns: labelled<Total>(totals.columns, 1) } }
}

type Total = NonNullable<Totalled['totals']>['rows'][number]

/** One line for each total of a row or a column: a share with its denominator, and why there is none over steps. */
export function serviceTotalLines({ by, totals }: Totalled, { t, format }: Terminal): readonly string[] {
  if (totals === undefined) return []
  const written = (row: Total): string => {
    if ('parts' in row) return onTimeWords(row.parts, t, format)
    return row.value === null ? t('common.not-comparable') : format.count(row.value)
  }
  const sides: readonly (readonly Total[])[] = [totals.rows, totals.columns]
  const lines = sides.flatMap((rows, place) =>
    rows
      .filter(({ reason }) => reason !== 'steps')
      .map((row) => [
        t('command.result-total-of', { group: stockLabel(by[place] ?? 'category', row.key[0] ?? '', t, format) }),
        written(row),
      ]),
  )
  const isStepped = sides.flat().some(({ reason }) => reason === 'steps')
  return [
    ...alignColumns(lines, [1]),
    ...('computed' in totals ? [t('service.totals-on-time')] : []),
    ...(isStepped ? [t('service.totals-steps')] : []),
  ]
}
