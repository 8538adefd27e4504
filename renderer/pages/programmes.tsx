import type { Indicator, Programme } from '../../shared/contract/figures.ts'
import { EmptyNote } from '../components/empty-note.tsx'
import { Ready } from '../components/ready.tsx'
import { Citation } from '../programmes/citation.tsx'
import { DateCard } from '../programmes/date-card.tsx'
import { IndicatorCard } from '../programmes/indicator-card.tsx'
import { ParticipantCard } from '../programmes/participant-card.tsx'
import { ProgrammeList } from '../programmes/programme-list.tsx'
import styles from '../programmes/programmes.module.css'
import { useList } from '../query/list.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'

/** Every programme of the source: its figures, those who take part, its dates, each with where it stands. */
export function ProgrammesPage() {
  const { t } = useWords()
  const programmes = useList('programmes.list', {})
  const indicators = useList('indicators.list', { programme: null })
  return (
    <>
      <header className="page-head">
        <h1>{t('programmes.title')}</h1>
        {programmes.status === 'ready' && <p>{t('programmes.sentence', { count: programmes.data.length })}</p>}
      </header>
      <Ready of={programmes} title={t('programmes.title')}>
        {(all) => (
          <Ready of={indicators} title={t('programmes.title')}>
            {(figures, isStale) => <Programmes programmes={all} indicators={figures} isStale={isStale} />}
          </Ready>
        )}
      </Ready>
    </>
  )
}

interface ProgrammesProps {
  readonly programmes: readonly Programme[]
  readonly indicators: readonly Indicator[]
  readonly isStale: boolean
}

function Programmes({ programmes, indicators, isStale }: ProgrammesProps) {
  const { t, language } = useWords()
  const { drill } = useView()
  const { change } = useViewActions()
  const participants = useList('participants.list', { programme: null })
  const dates = useList('dates.list', { programme: null })
  const programme = programmes.find(({ code }) => code === drill) ?? programmes[0]
  if (programme === undefined) return <EmptyNote title={t('programmes.none')} text={t('programmes.none-text')} />
  const { code, name, summary, source, quote } = programme
  const own = <Row extends { readonly programme: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.programme === code)
  return (
    <div className={styles.layout}>
      <ProgrammeList {...{ programmes, indicators, chosen: code, choose: (each) => change({ drill: each }) }} />
      <article className={styles.programme} aria-labelledby="programme-name">
        <header>
          <h2 id="programme-name">{name[language]}</h2>
          {summary !== null && <p>{summary[language]}</p>}
          <Citation source={source} quote={quote} />
        </header>
        <div className="grid">
          <IndicatorCard key={code} {...{ programme, indicators: own(indicators), isStale }} />
          <div className={styles.aside}>
            <Ready of={dates} title={t('programmes.dates-sentence')}>
              {(rows, isOld) => <DateCard key={code} programme={programme} dates={own(rows)} isStale={isOld} />}
            </Ready>
            <Ready of={participants} title={t('programmes.participants-sentence')}>
              {(rows, isOld) => (
                <ParticipantCard key={code} programme={programme} participants={own(rows)} isStale={isOld} />
              )}
            </Ready>
          </div>
        </div>
      </article>
    </div>
  )
}
