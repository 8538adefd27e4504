import { Card } from '../components/card.tsx'
import { useWords } from '../state/words.tsx'
import styles from './about.module.css'

/** The accessibility statement: what works, what was tested, what is known not to, whom to tell. */
export function AccessCard() {
  const { t } = useWords()
  return (
    <Card title={t('about.access-title')} columns={6}>
      <div className={styles.text}>
        <p>{t('about.access-languages')}</p>
        <p>{t('about.access-text')}</p>
        <p>{t('about.access-keys')}</p>
        <p>{t('about.access-tested')}</p>
        <p>{t('about.access-limits')}</p>
        <p>{t('about.access-contact')}</p>
      </div>
    </Card>
  )
}
