import type { CrossAnswer } from '../../shared/domain/cross/cross-table.ts'
import { isCalendarDimension } from '../../shared/domain/incidents/dimension.ts'
import type { Words } from '../state/words.tsx'
import type { CrossDrawing } from './cross-drawing.ts'

/** Two of a few rows are no finding. */
const FEWEST_ROWS = 4

/** What one learns of the table: which two rows hold how much of all; else what it is. */
export function crossTitle(drawing: CrossDrawing, answer: CrossAnswer, { t, format }: Words): string {
  const [dimension, other] = answer.by
  const plain = t('cross.title-by', {
    measure: t(`vocabulary.measure-${answer.measure}`),
    rows: dimension === undefined ? '' : t(`vocabulary.dimension-${dimension}`),
    columns: other === undefined ? '' : t(`vocabulary.dimension-${other}`),
  })
  const { rows: totals = [] } = answer.totals ?? {}
  const { total } = answer
  if (answer.measure !== 'incidents' || total === null || total === 0) return plain
  if (dimension === undefined || isCalendarDimension(dimension) || totals.length < FEWEST_ROWS) return plain
  const largest = totals.toSorted((one, next) => (next.value ?? 0) - (one.value ?? 0)).slice(0, 2)
  const names = largest.map(({ key: [code] }) => drawing.rows.find((row) => row.code === code)?.name ?? '')
  const sum = largest.reduce((before, { value }) => before + (value ?? 0), 0)
  return t('cross.title-two', { names: format.list(names), share: format.share(sum / total) })
}
