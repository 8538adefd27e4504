import type { BudgetLine, Indicator, KeyDate, Participant, Programme } from '../../shared/contract/figures.ts'
import { indicatorSeries, newestOf } from '../../shared/domain/dataset/indicator-series.ts'
import { withFamilies } from '../../shared/domain/dataset/participant-body.ts'
import { splitInvented } from '../../shared/domain/money/budget-lines.ts'
import { MoneyCards } from '../budgets/money-cards.tsx'
import { Citation } from '../components/provenance.tsx'
import { Ready } from '../components/ready.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useWords } from '../state/words.tsx'
import { IndicatorCard } from './indicator-card.tsx'
import { ParticipantCard } from './participant-card.tsx'
import styles from './programmes.module.css'
import { SeriesCard } from './series-card.tsx'
import { TimeLineCard } from './time-line-card.tsx'

interface OneProgrammeProps {
  readonly programme: Programme
  readonly indicators: readonly Indicator[]
  readonly budgets: Loaded<readonly BudgetLine[]>
  readonly participants: Loaded<readonly Participant[]>
  readonly dates: Loaded<readonly KeyDate[]>
  readonly isStale: boolean
}

/** The page of a programme: money, indicators and their series, participants, dates; invented money last. */
export function OneProgramme(props: OneProgrammeProps) {
  const { programme, indicators, budgets, participants, dates, isStale } = props
  const { t, language } = useWords()
  const { code, name, summary, source, quote } = programme
  const ofProgramme = <Row extends { readonly programme: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.programme === code)
  const series = indicatorSeries(ofProgramme(indicators))
  const newest = series.map(newestOf)
  const money = (lines: readonly BudgetLine[], isOld: boolean) => (
    <MoneyCards lines={lines} nameOf={() => name[language]} isOneProgramme isStale={isOld} />
  )
  const invented = budgets.status === 'ready' ? splitInvented(ofProgramme(budgets.data)).invented : []
  return (
    <article className={styles.programme} aria-labelledby="programme-name">
      <header>
        <h2 id="programme-name">{name[language]}</h2>
        {summary !== null && <p className={styles.summary}>{summary[language]}</p>}
        <Citation source={source} quote={quote} />
      </header>
      <div className={styles.parts}>
        <div className={styles.main}>
          <Ready of={budgets} title={t('budgets.title')}>
            {(lines, isOld) => money(splitInvented(ofProgramme(lines)).real, isOld)}
          </Ready>
          <IndicatorCard {...{ programme, indicators: newest, isStale }} />
          {series
            .filter(({ points }) => points.length > 1)
            .map((each) => (
              <SeriesCard key={`${each.code} ${each.points[0].unit}`} series={each} isStale={isStale} />
            ))}
        </div>
        <div className={styles.aside}>
          <Ready of={participants} title={t('vocabulary.dataset-participants')}>
            {(rows, isOld) => (
              <ParticipantCard
                participants={ofProgramme(withFamilies(rows))}
                indicators={newest}
                nameOf={null}
                isStale={isOld}
              />
            )}
          </Ready>
        </div>
        <div className={styles.wide}>
          <Ready of={dates} title={t('vocabulary.dataset-dates')}>
            {(rows, isOld) => <TimeLineCard dates={ofProgramme(rows)} nameOf={null} isStale={isOld} />}
          </Ready>
        </div>
        {invented.length > 0 && <div className={styles.wide}>{money(invented, isStale)}</div>}
      </div>
    </article>
  )
}
