import { Card } from '../components/card.tsx'
import styles from '../help/help.module.css'
import { KeyList } from '../help/key-list.tsx'
import { MeasuresCard } from '../help/measures-card.tsx'
import { TasksCard } from '../help/tasks-card.tsx'
import { useWords } from '../state/words.tsx'

/** How questions are answered here, what the measures mean, and the keys. */
export function HelpPage() {
  const { t } = useWords()
  return (
    <>
      <header className="page-head">
        <h1>{t('help.title')}</h1>
        <p>{t('help.sentence')}</p>
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
            </ul>
          </Card>
        </div>
        <div className={styles.side}>
          <Card title={t('help.keys-title')} sentence={t('help.keys-sentence')}>
            <KeyList />
          </Card>
        </div>
      </div>
    </>
  )
}
