import { lazy } from 'react'
import { fullYearOf, type Span, yearSpan } from '../../shared/domain/calendar/period.ts'
import { seriesBreaks } from '../../shared/domain/figures/series-break.ts'
import { coveredDays } from '../../shared/domain/incidents/covered-days.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { ChartPlace } from '../charts/chart-place.tsx'
import type { YearColumn } from '../charts/time/year-column.tsx'
import { ChartCard } from '../components/card/chart-card.tsx'
import { useFigureSources } from '../components/figure-sources.ts'
import type { Figures } from '../components/figures.ts'
import { EmptyNote } from '../components/note.tsx'
import { breakLabel, breakWords, stepsBefore } from '../findings/trend-breaks.ts'
import { missingYears, yearColumns, yearsFinding, yearsLabel } from '../findings/years.ts'
import { useList } from '../host/list.ts'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { ExplainedYear } from './explained-year.tsx'
import styles from './overview.module.css'
import { useFigureView } from './use-figure-view.ts'

const YearColumns = lazy(async () => ({ default: (await import('../charts/time/year-columns.tsx')).YearColumns }))

/** In pixels. */
const LABEL_HEIGHT = 16

const KINDS = ['full', 'partial', 'derived'] as const

/** Published years: full, unfinished, derived, missing. */
export function YearsCard({ answer, isStale }: { answer: Answer; isStale: boolean }) {
  const words = useWords()
  const { t } = words
  const columns = yearColumns(answer, words)
  const { title, sentence } = yearsFinding(columns, words)
  const sources = useFigureSources(['years', 'categories'], [answer])
  const [first, last] = [columns[0], columns.at(-1)]
  const span = first === undefined || last === undefined ? null : { from: yearSpan(first.year).from, to: last.to }
  const compared = comparedDays(columns)
  const breaks = seriesBreaks([], { filters: [], register: answer.register, span })
  const derivation = useDerivation(columns.find(({ kind }) => kind === 'derived')?.year)
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: t('columns.year'), isFigure: false },
      { label: t('columns.incidents'), isFigure: true },
      { label: t('columns.remark'), isFigure: false },
    ],
    rows: columns.map(({ year, value, text, note }) =>
      value === null
        ? [String(year), t('common.not-known'), missingYears(year, year, words)]
        : [String(year), text, note],
    ),
  }
  return (
    <ChartCard
      {...{ title, sentence, figures, isStale }}
      {...(compared === undefined ? {} : { heading: <ExplainedYear text={title} days={compared} /> })}
      asOf={answer.asOf}
      notes={[...sources, t('report.growth-of-use'), ...breaks.flatMap((each) => breakWords(each, words))]}
      exceptions={derivation === null ? [] : [derivation]}
    >
      {columns.length === 0 ? (
        <EmptyNote title={t('overview.no-figures-text')} />
      ) : (
        <>
          <div className={styles.years}>
            <ChartPlace height={232}>
              <YearColumns
                columns={columns}
                breaks={breaks.map(({ from }) =>
                  stepsBefore(
                    columns.map(({ year }) => ({ key: String(year) })),
                    from,
                  ),
                )}
                breakNames={breaks.map((each) => breakLabel(each, words).text)}
                labels={breaks.length * LABEL_HEIGHT}
                missing={(from, to) => missingYears(from, to, words)}
                label={yearsLabel(columns, sentence, words)}
                height={232}
              />
            </ChartPlace>
            <YearButtons columns={columns} answer={answer} />
          </div>
          <p className={styles.legend} aria-hidden>
            {KINDS.filter((kind) => columns.some((column) => column.value !== null && column.kind === kind)).map(
              (kind) => (
                <span key={kind}>
                  <i className={styles[kind]} />
                  {t(`overview.legend-${kind}`)}
                </span>
              ),
            )}
          </p>
        </>
      )}
    </ChartCard>
  )
}

/** The days of the newest year, of which the title says how it stands to the one before; nothing where it does not. */
function comparedDays(columns: readonly YearColumn[]): Span | undefined {
  const [before, newest] = columns.filter(({ value }) => value !== null).slice(-2)
  return newest === undefined || before?.year !== newest.year - 1
    ? undefined
    : { from: yearSpan(newest.year).from, to: newest.to }
}

/** Clickable areas of known years, which open their incidents. */
function YearButtons({ columns, answer }: { columns: readonly YearColumn[]; answer: Answer }) {
  const { t } = useWords()
  const { view, filters, periodOf } = useFigureView()
  const { change } = useViewActions()
  const openYear = (year: number) => {
    const row = answer.rows.find(({ key }) => key[0] === String(year))
    const days = coveredDays(yearSpan(year), answer, row)
    const period = periodOf(days)
    change({ page: 'incidents', period, filters, drill: null, source: view.source })
  }
  return (
    <div className={styles.picks}>
      {columns.map(({ year, value }) =>
        value === null ? (
          <span key={year} />
        ) : (
          <button
            key={year}
            type="button"
            aria-label={t('overview.open-year', { year })}
            title={t('overview.open-year', { year })}
            onClick={() => openYear(year)}
          />
        ),
      )}
    </div>
  )
}

/** The printed growth from which a year was derived. */
function useDerivation(year: number | undefined): string | null {
  const { t, format } = useWords()
  const years = useList('years.list', {})
  if (year === undefined || years.status !== 'ready') return null
  const growth = years.data.find((figure) => fullYearOf(figure) === year + 1)?.growth ?? null
  return growth === null ? null : t('overview.derived-how', { year, growth: format.printedChange(growth / 100) })
}
