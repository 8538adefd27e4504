import type { BudgetLine, Indicator, KeyDate, Participant, Programme } from '../../shared/contract/figures.ts'
import { withFamilies } from '../../shared/domain/dataset/participant-body.ts'
import { isCategory, UNCLASSIFIED } from '../../shared/domain/vocabulary/category.ts'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useList } from '../host/list.ts'
import type { Loaded } from '../host/loaded.ts'
import { OneProgramme } from '../programmes/one-programme.tsx'
import { ParticipantCard } from '../programmes/participant-card.tsx'
import { ProgrammeList } from '../programmes/programme-list.tsx'
import styles from '../programmes/programmes.module.css'
import { TimeLineCard } from '../programmes/time-line-card.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Every programme of the source: when, who, how much; each figure with where it stands. */
export function ProgrammesPage() {
  const { t } = useWords()
  const programmes = useList('programmes.list', {})
  const indicators = useList('indicators.list', { programme: null })
  const budgets = useList('budgets.list', { programme: null })
  const participants = useList('participants.list', { programme: null })
  const dates = useList('dates.list', { programme: null })
  // All cards come at once: none pushes another aside.
  const isComing = [budgets, participants, dates].some(({ status }) => status === 'loading')
  return (
    <>
      <header className="page-head">
        <h1>{t('programmes.title')}</h1>
        {programmes.status === 'ready' && <p>{t('programmes.sentence', { count: programmes.data.length })}</p>}
        <StateChip />
      </header>
      <Ready of={programmes} title={t('programmes.title')}>
        {(all) => (
          <Ready of={isComing ? { status: 'loading' } : indicators} title={t('programmes.title')}>
            {(figures, isStale) => (
              <Programmes programmes={all} indicators={figures} {...{ budgets, participants, dates, isStale }} />
            )}
          </Ready>
        )}
      </Ready>
    </>
  )
}

interface ProgrammesProps {
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  readonly budgets: Loaded<readonly BudgetLine[]>
  readonly participants: Loaded<readonly Participant[]>
  readonly dates: Loaded<readonly KeyDate[]>
  readonly isStale: boolean
}

function Programmes({ programmes, indicators, budgets, participants, dates, isStale }: ProgrammesProps) {
  const { t, language } = useWords()
  const { drill, asOf } = useView()
  const { change } = useViewActions()
  const nameOf = (code: string) => programmes.find((each) => each.code === code)?.name[language] ?? code
  // What is drilled into may be a category of the incidents: then all programmes are shown.
  const programme = programmes.find(({ code }) => code === drill)
  const gone = drill === null || isCategory(drill) || drill === UNCLASSIFIED ? null : drill
  if (programmes.length === 0 && asOf !== null) return <NoneThen title={t('programmes.none-then')} />
  if (programmes.length === 0) return <EmptyNote title={t('programmes.none')} text={t('programmes.none-text')} />
  return (
    <div className={styles.layout}>
      <ProgrammeList
        {...{ programmes, indicators, chosen: programme?.code ?? null, choose: (code) => change({ drill: code }) }}
      />
      {programme === undefined ? (
        <article className={styles.programme} aria-labelledby="programme-name">
          <header>
            <h2 id="programme-name">{t('programmes.all')}</h2>
            <p>{gone === null ? t('programmes.all-sentence') : t('programmes.all-gone', { code: gone })}</p>
          </header>
          <div className={styles.main}>
            <Ready of={dates} title={t('vocabulary.dataset-dates')}>
              {(rows, isOld) => <TimeLineCard dates={rows} nameOf={nameOf} isStale={isOld} />}
            </Ready>
            <Ready of={participants} title={t('vocabulary.dataset-participants')}>
              {(rows, isOld) => (
                <ParticipantCard participants={withFamilies(rows)} indicators={[]} nameOf={nameOf} isStale={isOld} />
              )}
            </Ready>
          </div>
        </article>
      ) : (
        <OneProgramme key={programme.code} {...{ programme, indicators, budgets, participants, dates, isStale }} />
      )}
    </div>
  )
}
