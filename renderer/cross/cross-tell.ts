import type { CrossBeside } from '../../shared/domain/cross/cross-beside.ts'
import { crossFigures } from '../../shared/domain/cross/cross-questions.ts'
import { type CrossLine, type CrossTable, isOpenTable } from '../../shared/domain/cross/cross-table.ts'
import type { CrossFigure } from '../../shared/domain/view/cross-view.ts'
import { measureWriter } from '../../shared/i18n/measure-words.ts'
import { onTimeWords, partsWords } from '../../shared/i18n/service-words.ts'
import type { Words } from '../state/words.tsx'
import { stockDay } from './cross-rows.ts'
import type { CrossFigures } from './use-cross-figures.ts'

interface Told {
  readonly figures: CrossFigures
  readonly table: CrossTable
  readonly beside: CrossBeside | null
}

/** What is told of a cell or a total, without its name. */
export function tellCell({ figures, table, beside }: Told, row: CrossLine, column: CrossLine, words: Words) {
  const { table: answer, view } = figures
  const { t, format } = words
  const own = table.cell(row, column)
  const value = own?.value ?? null
  const share = (name: Exclude<CrossFigure, 'value'>, base: number | null) =>
    value === null || base === null || base === 0 || !crossFigures(view).includes(name)
      ? []
      : [t(`cross.cell-${name}`, { share: format.share(value / base) })]
  const shares = [
    ...share('row', table.cell(row, null)?.value ?? null),
    ...share('column', table.cell(null, column)?.value ?? null),
    ...share('all', table.cell(null, null)?.value ?? null),
  ]
  if (isOpenTable(answer)) {
    if (value === null || answer.on === null) return [t('service.totals-steps')]
    const day = format.day(stockDay(answer, [row, column]) ?? answer.on)
    return [t('cross.cell-open', { figure: format.count(value), day }), ...shares]
  }
  if (answer.measure === 'on-time') {
    if (own === null || !('parts' in own)) return [t('incidents.nothing-counted')]
    const others = partsWords({ ...own.parts, inTime: 0, late: 0, overdue: 0 }, t, format)
    return [onTimeWords(own.parts, t, format), ...(others === '' ? [] : [others])]
  }
  if (answer.measure !== 'incidents')
    return [
      t('cross.cell-measure', {
        measure: t(`vocabulary.measure-${answer.measure}`),
        value: value === null ? t('cross.few-closed') : measureWriter(answer.measure, format)(value),
      }),
    ]
  const change = own !== null && 'comparison' in own ? (own.comparison?.change ?? null) : null
  const counted = t('common.incident-count', { count: value ?? 0, figure: format.count(value ?? 0) })
  const delay = beside?.value(row, column) ?? null
  return [
    change === null ? counted : t('cross.cell-changed', { counted, change: format.change(change) }),
    ...shares,
    ...(delay === null ? [] : [medianWords(delay, words)]),
  ]
}

/** What is told of a figure beside the totals. */
export function tellBeside(
  { kind, value }: CrossBeside,
  row: CrossLine,
  column: CrossLine,
  words: Words,
): readonly string[] {
  const { t, format } = words
  const figure = value(row, column)
  if (kind === 'base') return [t('cross.cell-base', { figure: format.count(figure ?? 0) })]
  return [figure === null ? t('cross.few-closed') : medianWords(figure, words)]
}

function medianWords(delay: number, { t, format }: Words): string {
  return t('cross.cell-median', { count: delay, days: format.count(delay) })
}
