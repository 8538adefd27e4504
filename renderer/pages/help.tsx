import { MEASURES } from '../../shared/domain/incidents/measure.ts'
import { measureDefinition, signDefinitions } from '../../shared/i18n/measure-words.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { Card } from '../components/card/card.tsx'
import { FolderProvenance } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import styles from '../help/help.module.css'
import { KeyList } from '../help/key-list.tsx'
import { useWords } from '../state/words.tsx'

const TASKS = [
  ['help.task-growth', ['help.task-growth-1', 'help.task-growth-2', 'help.task-growth-3']],
  ['help.task-vehicles', ['help.task-vehicles-1', 'help.task-vehicles-2']],
  ['help.task-share', ['help.task-share-1', 'help.task-share-2']],
  ['help.task-delay', ['help.task-delay-1', 'help.task-delay-2', 'help.task-delay-3']],
  ['help.task-saving', ['help.task-saving-1', 'help.task-saving-2']],
] as const satisfies readonly (readonly [MessageKey, readonly MessageKey[]])[]

/** How questions are answered here, what the measures mean, and the keys. */
export function HelpPage() {
  const { t } = useWords()
  return (
    <>
      <header className="page-head">
        <h1>{t('common.page-help')}</h1>
        <p>{t('help.sentence')}</p>
        <CopyLink />
      </header>
      <div className="grid">
        <div className={styles.side}>
          <TasksCard />
          <MeasuresCard />
          <Card title={t('help.honest-title')}>
            <ul className={styles.list}>
              <li>{t('help.honest-missing')}</li>
              <li>{t('help.honest-percent')}</li>
              <li>{t('help.honest-partial')}</li>
              <li>{t('help.honest-undo')}</li>
              <li>{t('help.honest-network')}</li>
            </ul>
          </Card>
        </div>
        <div className={styles.side}>
          <Card title={t('common.keys-title')} sentence={t('help.keys-sentence')}>
            <KeyList />
          </Card>
        </div>
      </div>
      <FolderProvenance />
    </>
  )
}

/** What each measure is, what a text is looked for in, and what the signs beside figures mean, word for word as on paper. */
function MeasuresCard() {
  const { t } = useWords()
  const definitions = [...new Set(MEASURES.map((measure) => measureDefinition(measure, t)))]
  return (
    <Card title={t('help.measures-title')} sentence={t('help.measures-sentence')}>
      <ul className={styles.list}>
        {[...definitions, t('method.definition-text'), ...signDefinitions(t)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Card>
  )
}

/** Five questions of a newcomer, each with its steps. */
function TasksCard() {
  const { t } = useWords()
  // The steps name controls of other pages by the very words that stand on them.
  const named = {
    change: t('columns.change-short'),
    period: t('incidents.period-year-to-date'),
    municipality: t('charts.delay-by-municipality'),
  }
  return (
    <Card title={t('help.tasks-title')} sentence={t('help.tasks-sentence')}>
      {TASKS.map(([question, steps]) => (
        <section key={question} className={styles.task}>
          <h3>{t(question)}</h3>
          <ol>
            {steps.map((step) => (
              <li key={step}>{t(step, named)}</li>
            ))}
          </ol>
        </section>
      ))}
      <p className={styles.note}>{t('help.task-needs-records')}</p>
    </Card>
  )
}
