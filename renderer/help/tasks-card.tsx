import type { MessageKey } from '../../shared/i18n/translator.ts'
import { Card } from '../components/card.tsx'
import { useWords } from '../state/words.tsx'
import styles from './help.module.css'

const TASKS = [
  ['help.task-growth', ['help.task-growth-1', 'help.task-growth-2', 'help.task-growth-3']],
  ['help.task-vehicles', ['help.task-vehicles-1', 'help.task-vehicles-2']],
  ['help.task-share', ['help.task-share-1', 'help.task-share-2']],
  ['help.task-delay', ['help.task-delay-1', 'help.task-delay-2', 'help.task-delay-3']],
  ['help.task-saving', ['help.task-saving-1', 'help.task-saving-2']],
] as const satisfies readonly (readonly [MessageKey, readonly MessageKey[]])[]

/** Five questions of a newcomer, each with its steps. */
export function TasksCard() {
  const { t } = useWords()
  // The steps name controls of other pages by the very words that stand on them.
  const named = {
    change: t('charts.sort-change'),
    period: t('incidents.period-this-year'),
    municipality: t('charts.delay-by-municipality'),
  }
  return (
    <Card title={t('help.tasks-title')} sentence={t('help.tasks-sentence')} footer={t('help.task-needs-records')}>
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
    </Card>
  )
}
