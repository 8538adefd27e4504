import type { TrendPoint } from '../charts/trend-point.ts'
import type { Speech } from './finding.ts'

/** The number of a point in the table of a trend: a derived one is about so many, a missing one is not known. */
export function pointFigure({ value, isDerived }: TrendPoint, { t, format }: Speech): string {
  if (value === null) return t('common.not-known')
  const figure = format.count(value)
  return isDerived ? t('vocabulary.qualifier-about', { value: figure }) : figure
}
