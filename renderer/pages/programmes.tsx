import type {
  BudgetLine,
  Indicator,
  KeyDate,
  Participant,
  Programme,
  YearFigure,
} from '../../shared/contract/figures.ts'
import { withFamilies } from '../../shared/domain/dataset/participant-body.ts'
import { isCategory, UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { ProvenanceLine } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useList } from '../host/list.ts'
import { type Loaded, readyRows } from '../host/loaded.ts'
import { documentsOf } from '../programmes/cited-documents.ts'
import { DatesCard } from '../programmes/dates-card.tsx'
import { latestDay } from '../programmes/figures-span.ts'
import { OneProgramme } from '../programmes/one-programme.tsx'
import { ParticipantCard } from '../programmes/participant-card.tsx'
import { ProgrammeChip } from '../programmes/programme-chip.tsx'
import { ProgrammeHead } from '../programmes/programme-head.tsx'
import { ProgrammeTiles } from '../programmes/programme-tiles.tsx'
import { commonYear } from '../programmes/tile-figure.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Every programme of the source: how much, when, with whom; each figure with where it stands. */
export function ProgrammesPage() {
  const { t } = useWords()
  const { drill } = useView()
  const programmes = useList('programmes.list', {})
  const indicators = useList('indicators.list', { programme: null })
  const budgets = useList('budgets.list', { programme: null })
  const participants = useList('participants.list', { programme: null })
  const dates = useList('dates.list', { programme: null })
  const years = useList('years.list', {})
  // All cards come at once: none pushes another aside.
  const isComing = [budgets, participants, dates, years].some(({ status }) => status === 'loading')
  const all = readyRows(programmes)
  // What is drilled into may be a category of the incidents: then all programmes are shown.
  const programme = all.find(({ code }) => code === drill)
  const shown = readyRows(indicators).filter((each) => programme === undefined || each.programme === programme.code)
  return (
    <>
      {programme === undefined ? (
        <AllHead programmes={all} indicators={indicators} />
      ) : (
        <ProgrammeHead programme={programme} programmes={all} />
      )}
      <Ready of={programmes} title={t('common.page-programmes')}>
        {() => (
          <Ready of={isComing ? { status: 'loading' } : indicators} title={t('common.page-programmes')}>
            {(figures, isStale) =>
              programme === undefined ? (
                <AllProgrammes
                  programmes={all}
                  indicators={figures}
                  {...{ budgets, participants, dates, years, isStale }}
                />
              ) : (
                <OneProgramme
                  key={programme.code}
                  indicators={figures}
                  {...{ programme, budgets, participants, dates, isStale }}
                />
              )
            }
          </Ready>
        )}
      </Ready>
      {indicators.status === 'ready' && (
        <ProvenanceLine
          day={latestDay(shown)}
          notes={documentsOf(shown).map((source) => t('common.source-of', { source }))}
        />
      )}
    </>
  )
}

interface AllHeadProps {
  readonly programmes: readonly Programme[]
  readonly indicators: Loaded<readonly Indicator[]>
}

function AllHead({ programmes, indicators }: AllHeadProps) {
  const { t } = useWords()
  const year = indicators.status === 'ready' ? commonYear(indicators.data) : null
  const count = programmes.length
  return (
    <header className="page-head">
      <h1>{t('common.page-programmes')}</h1>
      {count > 0 && (
        <p>{year === null ? t('programmes.sentence', { count }) : t('programmes.sentence-year', { count, year })}</p>
      )}
      {count > 0 && <ProgrammeChip programmes={programmes} chosen={null} />}
      <StateChip />
      <CopyLink />
    </header>
  )
}

interface AllProgrammesProps {
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  readonly budgets: Loaded<readonly BudgetLine[]>
  readonly participants: Loaded<readonly Participant[]>
  readonly dates: Loaded<readonly KeyDate[]>
  readonly years: Loaded<readonly YearFigure[]>
  readonly isStale: boolean
}

function AllProgrammes({ programmes, indicators, budgets, participants, dates, years, isStale }: AllProgrammesProps) {
  const { t, language } = useWords()
  const { drill, asOf } = useView()
  const nameOf = (code: string) => programmes.find((each) => each.code === code)?.name[language] ?? code
  const gone = drill === null || isCategory(drill) || drill === UNCLASSIFIED ? null : drill
  if (programmes.length === 0 && asOf !== null) return <NoneThen title={t('programmes.none-then')} />
  if (programmes.length === 0) return <EmptyNote title={t('programmes.none')} text={t('programmes.none-text')} />
  return (
    <>
      {gone !== null && <EmptyNote title={t('programmes.all-gone', { code: gone })} />}
      <ProgrammeTiles {...{ programmes, indicators, isStale }} budgets={readyRows(budgets)} years={readyRows(years)} />
      <div className="grid">
        <Ready of={dates} title={t('vocabulary.dataset-dates')}>
          {(rows, isOld) => <DatesCard dates={rows} nameOf={nameOf} isStale={isOld} />}
        </Ready>
        <Ready of={participants} title={t('vocabulary.dataset-participants')}>
          {(rows, isOld) =>
            rows.length > 0 && (
              <ParticipantCard participants={withFamilies(rows)} indicators={[]} nameOf={nameOf} isStale={isOld} />
            )
          }
        </Ready>
      </div>
    </>
  )
}
