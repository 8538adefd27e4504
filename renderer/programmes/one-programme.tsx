import type { BudgetLine, Indicator, KeyDate, Participant, Programme } from '../../shared/contract/figures.ts'
import { indicatorSeries, newestOf } from '../../shared/domain/dataset/indicator-series.ts'
import { withFamilies } from '../../shared/domain/dataset/participant-body.ts'
import { splitInvented, splitLines } from '../../shared/domain/money/budget-lines.ts'
import { MoneyCards } from '../budgets/money-cards.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { statedBodies } from './bodies.ts'
import { DatesCard } from './dates-card.tsx'
import { FigureBars } from './figure-bars.tsx'
import { figureGroups } from './figure-groups.ts'
import { FiguresCard } from './figures-card.tsx'
import { ParticipantCard } from './participant-card.tsx'
import { SeriesCard } from './series-card.tsx'

interface OneProgrammeProps {
  readonly programme: Programme
  readonly indicators: readonly Indicator[]
  readonly budgets: Loaded<readonly BudgetLine[]>
  readonly participants: Loaded<readonly Participant[]>
  readonly dates: Loaded<readonly KeyDate[]>
  readonly isStale: boolean
}

/** The page of a programme: money, figures and their series, dates, participants; invented money last. */
export function OneProgramme(props: OneProgrammeProps) {
  const { programme, indicators, budgets, participants, dates, isStale } = props
  const { t, language } = useWords()
  const { asOf } = useView()
  const { code, name } = programme
  const ofProgramme = <Row extends { readonly programme: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.programme === code)
  const series = indicatorSeries(ofProgramme(indicators))
  const newest = series.map(newestOf)
  const { groups, single } = figureGroups(newest)
  const money = (lines: readonly BudgetLine[], isOld: boolean) => (
    <MoneyCards lines={lines} nameOf={() => name[language]} isOneProgramme isWholeElsewhere isStale={isOld} />
  )
  const { real, invented } = splitInvented(budgets.status === 'ready' ? ofProgramme(budgets.data) : [])
  const ownDates = dates.status === 'ready' ? ofProgramme(dates.data) : []
  const named = participants.status === 'ready' ? ofProgramme(withFamilies(participants.data)) : []
  const hasBodies = named.length > 0 || statedBodies(newest).length > 0
  const isEmpty = [newest, ownDates, named, real, invented].every((rows) => rows.length === 0)
  return (
    <article className="grid" aria-labelledby="programme-name">
      {isEmpty && <EmptyNote title={t(asOf === null ? 'programmes.nothing' : 'programmes.nothing-then')} />}
      <FiguresCard {...{ programme, isStale }} amounts={splitLines(real).whole} all={newest} shown={single} />
      {money(real, isStale)}
      {groups.map((group, index) => (
        <FigureBars
          key={group.figures[0].code}
          group={group}
          columns={groups.length === 1 ? 12 : index % 2 === 0 ? 7 : 5}
          isStale={isStale}
        />
      ))}
      {series
        .filter(({ points }) => points.length > 1)
        .map((each) => (
          <SeriesCard key={`${each.code} ${each.points[0].unit}`} series={each} isStale={isStale} />
        ))}
      <Ready of={dates} title={t('vocabulary.dataset-dates')}>
        {(_rows, isOld) => <DatesCard dates={ownDates} nameOf={null} isStale={isOld} />}
      </Ready>
      {hasBodies && <ParticipantCard participants={named} indicators={newest} nameOf={null} isStale={isStale} />}
      {invented.length > 0 && money(invented, isStale)}
    </article>
  )
}
