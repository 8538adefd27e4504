import styles from '../about/about.module.css'
import { AccessCard } from '../about/access-card.tsx'
import { PackagesCard } from '../about/packages-card.tsx'
import { VersionCards } from '../about/version-card.tsx'
import { Card } from '../components/card.tsx'
import { useHost } from '../query/host.tsx'
import { useWords } from '../state/words.tsx'

/** What this program is, what it does not do, and what it is made of. */
export function AboutPage() {
  const { t } = useWords()
  const { bridge } = useHost()
  return (
    <>
      <header className="page-head">
        <h1>{t('about.title')}</h1>
        <p>{t('about.sentence')}</p>
      </header>
      <div className="grid">
        <VersionCards />
        <div className={styles.side}>
          <Card title={t('about.network-title')}>
            <div className={styles.text}>
              <p>{t('about.network-text')}</p>
              {bridge.host === 'browser' && <p>{t('about.network-browser')}</p>}
            </div>
          </Card>
          <Card title={t('about.privacy-title')}>
            <p className={styles.text}>{t('about.privacy-text')}</p>
          </Card>
          <Card title={t('about.licence-title')}>
            <p className={styles.text}>{t('about.licence-text')}</p>
          </Card>
        </div>
        <AccessCard />
        <PackagesCard />
      </div>
    </>
  )
}
