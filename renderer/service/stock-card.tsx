import type { Day } from '../../shared/domain/calendar/day.ts'
import { monthSpan } from '../../shared/domain/calendar/month.ts'
import { weekSpan } from '../../shared/domain/incidents/week.ts'
import type { StockAnswer } from '../../shared/domain/service/service-question.ts'
import { stockNotes } from '../../shared/i18n/service-words.ts'
import { axisTicks } from '../charts/axis.ts'
import { Option, useListBox } from '../charts/list-box.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../components/figures.ts'
import { Segments } from '../components/segments.tsx'
import { useShowRows } from '../components/show-rows.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, type Words } from '../state/words.tsx'
import styles from './columns.module.css'
import { atAnyTime, rowsOf } from './drawn-parts.ts'
import { Axis } from './months-card.tsx'
import type { ServiceFigures } from './use-service-figures.ts'

/** So many steps have room for their figures under them: the latest ones. */
const MOST_STEPS = 12

/** One step of the stock. */
interface Step {
  readonly code: string
  readonly before: number
  readonly came: number
  readonly went: number
  readonly left: number
  readonly isPartial: boolean
}

/** The steps that are drawn: what was left of one is there before the next. */
function stepsOf({ rows }: StockAnswer): readonly Step[] {
  return rows.slice(-MOST_STEPS).map(({ key: [code = ''], value, in: came = 0, out: went = 0, partial = false }) => ({
    ...{ code, came, went },
    before: value - came + went,
    left: value,
    isPartial: partial,
  }))
}

/** What is open, with what came in and went out of it step by step: one picture that adds up. */
export function StockCard({ figures, isStale }: { readonly figures: ServiceFigures; readonly isStale: boolean }) {
  const words = useWords()
  const { t, format } = words
  const { filters: chosen } = useView()
  const { change, filter } = useViewActions()
  const show = useShowRows()
  const { stock, questions } = figures
  const steps = stepsOf(stock)
  const [first, last] = [steps[0], steps.at(-1)]
  const ticks = axisTicks(Math.max(1, ...steps.map(({ before, came }) => before + came)))
  const top = ticks.at(-1) ?? 1
  const [step = 'month'] = stock.by
  const endOf = (code: string): Day => {
    const end = spanOf(step, code).to
    return stock.on !== null && end > stock.on ? stock.on : end
  }
  const { list, option } = useListBox(
    steps.map(({ code }) => code),
    {
      onToggle: (code) => filter('open-at', [endOf(code)]),
      onClear: () => filter('open-at', null),
      onList: (codes) => show?.(rowsOf(atAnyTime(questions.stock), { kind: 'open-at', values: codes.map(endOf) })),
      first: last?.code ?? null,
    },
  )
  const table: Figures = {
    caption: t('report.section-stock'),
    columns: figureColumns(t('onTime.step'), t('onTime.came'), t('onTime.went'), t('onTime.left')),
    rows: stock.rows.map(({ key: [code = ''], value, in: came = 0, out: went = 0 }) => [
      longLabel(step, code, words),
      ...[came, went, value].map((count) => format.count(count)),
    ]),
  }
  const sumOf = (term: 'came' | 'went') => steps.reduce((sum, each) => sum + each[term], 0)
  const difference = (last?.left ?? 0) - (first?.before ?? 0)
  const title =
    first === undefined || last === undefined
      ? t('onTime.stock-none')
      : t('onTime.stock-title', {
          before: format.count(first.before),
          from: format.day(spanOf(step, first.code).from),
          now: format.count(last.left),
          to: format.day(endOf(last.code)),
        })
  const hasStatus = chosen.some(({ kind }) => kind === 'status')
  return (
    <ChartCard
      title={title}
      figures={table}
      asOf={stock.asOf}
      notes={stockNotes(stock, t, format)}
      exceptions={[
        ...(hasStatus ? [t('onTime.stock-status-note')] : []),
        ...(stock.unseen === 0 || stock.asOf === null
          ? []
          : [t('onTime.unseen-note', { n: format.count(stock.unseen), day: format.day(stock.asOf) })]),
      ]}
      controls={
        <>
          <span className={styles.tag}>{t('onTime.all-years')}</span>
          <Segments
            label={t('onTime.step')}
            options={(['week', 'month', 'year'] as const).map((value) => ({ value, label: t(`onTime.step-${value}`) }))}
            value={step === 'week' || step === 'year' ? step : 'month'}
            onChange={(granularity) => change({ granularity })}
          />
        </>
      }
      isStale={isStale}
    >
      <div className={styles.chart} data-stock>
        <Axis ticks={ticks} top={top} />
        <div {...list} role="listbox" aria-label={table.caption} className={styles.plot}>
          {steps.map((each) => {
            const equation = t('onTime.equation', {
              step: longLabel(step, each.code, words),
              before: format.count(each.before),
              came: format.count(each.came),
              went: format.count(each.went),
              now: format.count(each.left),
            })
            const percent = (count: number) => `${(100 * count) / top}%`
            const end = endOf(each.code)
            const isChosen = chosen.some(({ kind, values }) => kind === 'open-at' && values.includes(end))
            return (
              <Option
                key={each.code}
                {...option(each.code, isChosen)}
                aria-label={equation}
                title={equation}
                className={styles.step}
                data-partial={each.isPartial}
              >
                <i className={styles.level} style={{ height: percent(each.before) }} />
                <i className={styles.level} data-after style={{ height: percent(each.left) }} />
                <i className={styles.came} style={{ bottom: percent(each.before), height: percent(each.came) }} />
                <i className={styles.went} style={{ bottom: percent(each.left), height: percent(each.went) }} />
              </Option>
            )
          })}
        </div>
        <table className={styles.equation}>
          <thead>
            <tr>
              <th />
              {steps.map(({ code, isPartial }) => (
                <th key={code} scope="col" title={longLabel(step, code, words)}>
                  {isPartial ? format.dayAndMonth(endOf(code)) : shortLabel(step, code, words)}
                </th>
              ))}
              <th scope="col">{t('onTime.sum')}</th>
            </tr>
          </thead>
          <tbody>
            {(['came', 'went', 'left'] as const).map((term) => (
              <tr key={term} data-sum={term === 'left' || undefined}>
                <th scope="row">{t(`onTime.${term}`)}</th>
                {steps.map((each) => (
                  <td key={each.code}>{format.count(each[term])}</td>
                ))}
                <td>{term === 'left' ? format.signed(difference) : format.count(sumOf(term))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </ChartCard>
  )
}

function spanOf(step: StockAnswer['by'][number], code: string): { readonly from: Day; readonly to: Day } {
  if (step === 'week') return weekSpan(code)
  return step === 'year' ? { from: `${code}-01-01`, to: `${code}-12-31` } : monthSpan(code)
}

function shortLabel(step: StockAnswer['by'][number], code: string, { t, format }: Words): string {
  if (step === 'week') return t('charts.week-short', { week: String(Number(code.slice(6))) })
  return step === 'year' ? code : format.shortMonth(Number(code.slice(5, 7)))
}

function longLabel(step: StockAnswer['by'][number], code: string, { t, format }: Words): string {
  if (step === 'week') return t('service.week', { week: String(Number(code.slice(6))), year: code.slice(0, 4) })
  return step === 'year' ? code : format.month(code)
}
