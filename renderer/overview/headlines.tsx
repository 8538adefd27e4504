import { IconEqualNot } from '@tabler/icons-react'
import { lazy, Suspense } from 'react'
import type { BudgetLine, Indicator, YearFigure } from '../../shared/contract/figures.ts'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { spanLength, yearSpan, yearWithin } from '../../shared/domain/calendar/period.ts'
import { newestIndicators } from '../../shared/domain/dataset/indicator-series.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { QualifiedValue } from '../components/card/provenance.tsx'
import type { Answers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { type Loaded, readyRows } from '../host/loaded.ts'
import { indicatorText } from '../programmes/indicator-text.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { ExplainedYear } from './explained-year.tsx'
import { AbsentHeadline, Headline } from './headline.tsx'
import { latestYears, wholeLine } from './headline-figures.ts'
import styles from './headlines.module.css'

const YearMonths = lazy(async () => ({ default: (await import('./year-months.tsx')).YearMonths }))

interface HeadlinesProps {
  readonly answers: Loaded<Answers<'categories'>>
  /** All records of the days of the latest figure, where there are any. */
  readonly records?: Loaded<Answers<'total'>>
}

/** The first figures: counts and money apart; the two kinds of money are never added. */
export function Headlines({ answers, records }: HeadlinesProps) {
  const { t } = useWords()
  const loaded = {
    years: useList('years.list', {}),
    indicators: useList('indicators.list', { programme: null }),
    budgets: useList('budgets.list', { programme: null }),
  }
  const isLoaded = [answers, ...Object.values(loaded)].every(({ status }) => status === 'ready')
  const years = readyRows(loaded.years)
  const indicators = newestIndicators(readyRows(loaded.indicators))
  const budgets = readyRows(loaded.budgets)
  const latest = answers.status === 'ready' ? answers.data.categories : null
  const [over, before] = latestYears(latest, years)
  const indicator = (code: string) => indicators.find((each) => each.code === code)
  return (
    <div className={styles.headlines}>
      <section className={styles.counts} aria-label={t('overview.headlines-incidents')}>
        {over === null ? (
          <PresentYear
            answer={latest}
            before={before}
            recordTotal={records?.status === 'ready' ? records.data.total.total : null}
            isLoaded={isLoaded}
          />
        ) : (
          <WholeYear figure={over} isLoaded={isLoaded} />
        )}
        <WholeYear figure={before} isLoaded={isLoaded} />
        <ReportsSince indicator={indicator('fixmystreet.reports-since-opening')} isLoaded={isLoaded} />
      </section>
      <section className={styles.money} aria-label={t('overview.headlines-money')}>
        <WePulse
          line={wholeLine(budgets, 'wepulse', 'planned')}
          communes={indicator('wepulse.communes')}
          cpas={indicator('wepulse.cpas')}
          isLoaded={isLoaded}
        />
        <span
          className={styles.unequal}
          role="img"
          aria-label={t('overview.not-added')}
          title={t('overview.not-added')}
        >
          <IconEqualNot size={14} aria-hidden />
        </span>
        <PodIt
          line={wholeLine(budgets, 'pod-it', 'potential-saving')}
          share={indicator('pod-it.saving-share-of-it-spending')}
          isLoaded={isLoaded}
        />
      </section>
    </div>
  )
}

/** Once all is loaded, what is absent is missing. */
interface Awaited {
  readonly isLoaded: boolean
}

interface PresentYearProps extends Awaited {
  readonly answer: Answer | null
  readonly before: YearFigure | undefined
  readonly recordTotal: number | null
}

function PresentYear({ answer, before, recordTotal, isLoaded }: PresentYearProps) {
  const { t, format } = useWords()
  const { hasRecords } = useFolder()
  const span = answer?.period ?? null
  const year = span === null ? null : yearWithin(span)
  if (answer === null || span === null || year === null || answer.total === null)
    return <AbsentHeadline name={t('overview.headline-latest')} isLoaded={isLoaded} />
  const [days, length] = [spanLength(span), spanLength(yearSpan(year))]
  const more = before === undefined || before.qualifier !== 'exact' ? 0 : answer.total - before.value
  const isCompared = answer.partial && before !== undefined && yearOf(before.to) === year - 1
  return (
    <Headline
      name={t('overview.incidents-in-year', { year })}
      tag={
        answer.partial ? { text: t('common.up-to', { day: format.dayAndMonth(span.to) }), mark: 'partial' } : undefined
      }
      value={
        <>
          {format.count(answer.total)}
          {hasRecords && (
            <span className={styles.months}>
              <Suspense>{recordTotal === answer.total && <YearMonths published={answer} />}</Suspense>
            </span>
          )}
        </>
      }
      {...(answer.partial ? { meter: { kind: 'partial', fraction: days / length } as const } : {})}
      note={t('overview.part-of-year', { days, length })}
      aside={
        isCompared ? (
          <ExplainedYear
            days={span}
            text={t(more > 0 ? 'overview.above-year' : 'overview.whole-year-before', {
              more: format.signed(more),
              value: t(`vocabulary.qualifier-${before.qualifier}`, { value: format.count(before.value) }),
              year: yearOf(before.to),
            })}
          />
        ) : undefined
      }
    />
  )
}

function WholeYear({ figure, isLoaded }: Awaited & { readonly figure: YearFigure | undefined }) {
  const { t, format } = useWords()
  if (figure === undefined) return <AbsentHeadline name={t('overview.headline-whole')} isLoaded={isLoaded} />
  const year = yearOf(figure.to)
  const growth = figure.growth === null ? null : figure.growth / 100
  return (
    <Headline
      name={t('overview.incidents-in-year', { year })}
      value={<QualifiedValue value={format.count(figure.value)} qualifier={figure.qualifier} />}
      aside={
        growth === null ? undefined : (
          <ExplainedYear
            days={yearSpan(year)}
            text={t('overview.growth-of-source', { growth: format.printedChange(growth), year: year - 1 })}
          />
        )
      }
      note={t(growth === null ? 'overview.whole-year' : 'overview.whole-year-growth')}
    />
  )
}

function ReportsSince({ indicator, isLoaded }: Awaited & { readonly indicator: Indicator | undefined }) {
  const { t, format } = useWords()
  if (indicator === undefined) return <AbsentHeadline name={t('overview.headline-reports')} isLoaded={isLoaded} />
  return (
    <Headline
      name={t('overview.reports-since', { year: yearOf(indicator.from ?? indicator.to) })}
      value={<QualifiedValue value={format.count(indicator.value)} qualifier={indicator.qualifier} />}
      note={t('overview.reports-since-note', { year: yearOf(indicator.to) })}
    />
  )
}

interface WePulseProps extends Awaited {
  readonly line: BudgetLine | undefined
  readonly communes: Indicator | undefined
  readonly cpas: Indicator | undefined
}

function WePulse({ line, communes, cpas, isLoaded }: WePulseProps) {
  const { t, format } = useWords()
  const view = useView()
  if (line === undefined) return <AbsentHeadline name="WePulse" isLoaded={isLoaded} />
  const years = line.from === null || line.to === null ? null : { from: yearOf(line.from), to: yearOf(line.to) }
  const qualified = ({ value, qualifier }: Indicator): string =>
    t(`vocabulary.qualifier-${qualifier}`, { value: format.count(value) })
  return (
    <Headline
      name="WePulse"
      href={viewFragment({ ...view, page: 'programmes', drill: 'wepulse' })}
      tag={{ text: t(`vocabulary.kind-${line.kind}`), mark: null }}
      value={<QualifiedValue value={format.money(line.cents, line.unit, line.decimals)} qualifier={line.qualifier} />}
      note={
        years === null
          ? ''
          : communes === undefined || cpas === undefined
            ? t('programmes.span-years', years)
            : t('overview.wepulse-note', { ...years, communes: qualified(communes), cpas: qualified(cpas) })
      }
    />
  )
}

interface PodItProps extends Awaited {
  readonly line: BudgetLine | undefined
  readonly share: Indicator | undefined
}

function PodIt({ line, share, isLoaded }: PodItProps) {
  const { t, format } = useWords()
  const view = useView()
  if (line === undefined) return <AbsentHeadline name="POD IT" isLoaded={isLoaded} />
  return (
    <Headline
      name="POD IT"
      href={viewFragment({ ...view, page: 'programmes', drill: 'pod-it' })}
      tag={{ text: t(`vocabulary.kind-${line.kind}`), mark: 'saving' }}
      value={<QualifiedValue value={format.money(line.cents, line.unit, line.decimals)} qualifier={line.qualifier} />}
      {...(share === undefined ? {} : { meter: { kind: 'saving', fraction: share.value / 100 } as const })}
      note={
        share === undefined
          ? ''
          : t('overview.pod-it-note', {
              share: t(`vocabulary.qualifier-${share.qualifier}`, { value: indicatorText(share, t, format) }),
            })
      }
    />
  )
}
