import type { CrossAnswer } from '../../shared/domain/cross/cross-table.ts'
import { isCalendarDimension } from '../../shared/domain/incidents/dimension.ts'
import type { Words } from '../state/words.tsx'
import type { CrossDrawing } from './cross-drawing.ts'

/** Two of a few rows are no finding. */
const FEWEST_ROWS = 4

/** What one learns of the table: which two rows hold how much of all, or which are closed in time the least and the most; else what it is. */
export function crossTitle(drawing: CrossDrawing, answer: CrossAnswer, { t, format }: Words): string {
  const [dimension, other] = answer.by
  const plain = t('cross.title-by', {
    measure: t(`vocabulary.measure-${answer.measure}`),
    rows: dimension === undefined ? '' : t(`vocabulary.dimension-${dimension}`),
    columns: other === undefined ? '' : t(`vocabulary.dimension-${other}`),
  })
  const { rows: totals = [] } = answer.totals ?? {}
  const { total } = answer
  const isOfDays = dimension === undefined || isCalendarDimension(dimension)
  const nameOf = (wanted: string | undefined) => drawing.rows.find(({ code }) => code === wanted)?.name ?? ''
  if (answer.measure === 'on-time' && !isOfDays) {
    const ordered = totals
      .flatMap(({ key: [code], value }) => (value === null ? [] : [{ name: nameOf(code), share: value }]))
      .toSorted((one, next) => one.share - next.share)
    const [low, high] = [ordered[0], ordered.at(-1)]
    if (low === undefined || high === undefined || format.share(low.share) === format.share(high.share)) return plain
    return t('onTime.split-title', {
      ...{ low: low.name, lowShare: format.share(low.share) },
      ...{ high: high.name, highShare: format.share(high.share) },
    })
  }
  if (answer.measure !== 'incidents' || total === null || total === 0) return plain
  if (isOfDays || totals.length < FEWEST_ROWS) return plain
  const largest = totals.toSorted((one, next) => (next.value ?? 0) - (one.value ?? 0)).slice(0, 2)
  const names = largest.map(({ key: [code] }) => nameOf(code))
  const sum = largest.reduce((before, { value }) => before + (value ?? 0), 0)
  return t('cross.title-two', { names: format.list(names), share: format.share(sum / total) })
}
