import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { sizeOf } from '../../shared/domain/service/share-order.ts'
import { axisTicks } from '../charts/axis.ts'
import { Option, useListBox } from '../charts/list-box.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../components/figures.ts'
import { useShowRows } from '../components/show-rows.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './columns.module.css'
import { countOf, DRAWN_PARTS, rowsOf } from './drawn-parts.ts'
import type { ServiceFigures } from './use-service-figures.ts'

/** So many months are drawn at most: the latest ones. */
const MOST_MONTHS = 12

/** The parts by month of creation: the latest ones are too early for a share. */
export function MonthsCard({ figures, isStale }: { readonly figures: ServiceFigures; readonly isStale: boolean }) {
  const { t, format } = useWords()
  const show = useShowRows()
  const { toggle, filter } = useViewActions()
  const { months, questions } = figures
  const shown = months.rows.slice(-MOST_MONTHS)
  const ticks = axisTicks(Math.max(1, ...shown.map(({ parts }) => sizeOf(parts))))
  const top = ticks.at(-1) ?? 1
  const early = shown.reduce((sum, { parts }) => sum + parts.pending, 0)
  const codes = shown.map(({ key: [code = ''] }) => code)
  const chosen = questions.months.filters.find(({ kind }) => kind === 'month')?.values ?? []
  const { list, option } = useListBox(codes, {
    onToggle: (code, isAdding) => toggle('month', code, isAdding),
    onClear: () => filter('month', null),
    onList: (values) => show?.(rowsOf(questions.months, { kind: 'month', values })),
  })
  const shareOf = (value: number, isPartial: boolean) =>
    isPartial ? `(${format.fixed(value * 100, 1)})` : format.fixed(value * 100, 1)
  const isEarly = (pending: number) => pending > 0
  const table: Figures = {
    caption: t('onTime.months-plain'),
    columns: figureColumns(
      t('vocabulary.dimension-month'),
      t('columns.onTime'),
      ...DRAWN_PARTS.map((part) => t(`service.part-${part}`)),
    ),
    rows: months.rows.map(({ key: [code = ''], value, parts }) => [
      format.month(code),
      value === null ? t('service.answer-few', { smallest: SMALLEST_BASE }) : shareOf(value, isEarly(parts.pending)),
      ...DRAWN_PARTS.map((part) => format.count(countOf(parts, part))),
    ]),
  }
  return (
    <ChartCard
      title={early > 0 ? t('service.too-early', { n: format.count(early) }) : t('onTime.months-plain')}
      figures={table}
      asOf={months.asOf}
      notes={[t('service.on-time-definition')]}
      rows={rowsOf(questions.months)}
      isStale={isStale}
    >
      <div className={styles.chart}>
        <Axis ticks={ticks} top={top} />
        <div {...list} role="listbox" aria-label={table.caption} className={styles.plot}>
          {shown.map(({ key: [code = ''], value, parts }) => {
            const words = [
              format.month(code),
              ...DRAWN_PARTS.filter((part) => countOf(parts, part) > 0).map(
                (part) => `${t(`service.part-${part}`)} ${format.count(countOf(parts, part))}`,
              ),
              value === null
                ? t('service.answer-few', { smallest: SMALLEST_BASE })
                : `${t('columns.onTime')} ${format.share(value)}`,
              ...(isEarly(parts.pending) ? [t('common.too-early')] : []),
            ].join(', ')
            return (
              <Option
                key={code}
                {...option(code, chosen.includes(code))}
                aria-label={words}
                title={words}
                className={styles.month}
                data-early={isEarly(parts.pending)}
              >
                {DRAWN_PARTS.map((part) => (
                  <i key={part} data-part={part} style={{ height: `${(100 * countOf(parts, part)) / top}%` }} />
                ))}
              </Option>
            )
          })}
        </div>
        <div className={styles.ticks} aria-hidden>
          {shown.map(({ key: [code = ''], value, parts }) => (
            <span key={code} data-early={isEarly(parts.pending)}>
              {format
                .shortMonth(Number(code.slice(5, 7)))
                .slice(0, 1)
                .toUpperCase()}
              <b>{value === null ? '' : shareOf(value, isEarly(parts.pending))}</b>
            </span>
          ))}
        </div>
        <p className={styles.base} aria-hidden>
          {t('columns.onTime')} %
        </p>
      </div>
    </ChartCard>
  )
}

/** The lines of a chart of columns, with what they stand for. */
export function Axis({ ticks, top }: { readonly ticks: readonly number[]; readonly top: number }) {
  const { format } = useWords()
  return (
    <div className={styles.axis} aria-hidden>
      {ticks.map((tick) => (
        <span key={tick} style={{ bottom: `${(100 * tick) / top}%` }}>
          {format.count(tick)}
        </span>
      ))}
    </div>
  )
}
