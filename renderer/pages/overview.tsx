import { PLAIN_QUESTION, type Question } from '../../shared/domain/incidents/question.ts'
import { ProvenanceLine } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { useFigureSources, useSourceNames } from '../components/figure-sources.ts'
import { Ready } from '../components/ready.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useAnswers } from '../host/answers.ts'
import { useFolder } from '../host/folder.tsx'
import { FindingsStrip } from '../overview/findings-strip.tsx'
import { Headlines } from '../overview/headlines.tsx'
import { KeyFigures } from '../overview/key-figures.tsx'
import styles from '../overview/overview.module.css'
import { RecordsStrip } from '../overview/records-strip.tsx'
import { Table1Card } from '../overview/table-1-card.tsx'
import { YearsCard } from '../overview/years-card.tsx'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { FirstCard } from '../tour/first-card.tsx'
import { SinceLastVisit } from '../tour/since-last-visit.tsx'

const PUBLISHED: Question = { ...PLAIN_QUESTION, by: ['category'], source: 'published' }

/** What the source says in figures, on one screen. Records have their own page. */
export function OverviewPage() {
  const { t, format } = useWords()
  const { hasRecords } = useFolder()
  const published: Question = { ...PUBLISHED, asOf: useView().asOf }
  const answers = useAnswers({
    categories: published,
    years: { ...published, by: ['year'] },
  })
  const names = useSourceNames(
    ['categories', 'years', 'indicators'],
    answers.status === 'ready' ? Object.values(answers.data) : [],
  )
  const sources = useFigureSources(
    ['categories', 'years', 'indicators'],
    answers.status === 'ready' ? Object.values(answers.data) : [],
  )
  const period = answers.status === 'ready' ? answers.data.categories.period : null
  // Asked apart, of the same days: columns of records may take a moment to load, and the published figures need not wait.
  const records = useAnswers(
    { total: { ...published, by: [], from: period?.from ?? null, to: period?.to ?? null, source: 'records' } },
    { isAsked: hasRecords && period !== null },
  )
  return (
    <>
      <div className="page-head">
        <h1>{t('common.page-overview')}</h1>
        <p>{names.length === 0 ? t('overview.region') : t('overview.subtitle', { names: format.list(names) })}</p>
        <StateChip />
        <CopyLink />
      </div>
      <SinceLastVisit />
      <FindingsStrip />
      <Headlines {...{ answers, records }} />
      <div className="grid">
        <Ready of={answers} title={t('vocabulary.dataset-categories')} columns={7}>
          {({ categories }, isStale) => <Table1Card answer={categories} isStale={isStale} />}
        </Ready>
        <div className={styles.side}>
          <Ready of={answers} title={t('vocabulary.dataset-years')}>
            {({ years }, isStale) => <YearsCard answer={years} isStale={isStale} />}
          </Ready>
          {answers.status === 'ready' && <RecordsStrip published={answers.data.categories} records={records} />}
        </div>
        <div className={styles.below} hidden={answers.status === 'loading'}>
          <FirstCard />
        </div>
        {/* Below figures that are still on their way it would be pushed down. */}
        <div className={styles.below} hidden={answers.status === 'loading'}>
          <KeyFigures />
        </div>
      </div>
      <ProvenanceLine
        day={answers.status === 'ready' ? answers.data.categories.asOf : null}
        notes={[...sources, t('incidents.use-grows')]}
      />
    </>
  )
}
