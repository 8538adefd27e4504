import { useState } from 'react'
import styles from '../about/about.module.css'
import { AccessCard } from '../about/access-card.tsx'
import { DiagnosticsCard } from '../about/diagnostics-card.tsx'
import { freePackages } from '../about/packages.ts'
import { VersionCards } from '../about/version-card.tsx'
import { Card } from '../components/card/card.tsx'
import { FolderProvenance } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { useConnectedServers } from '../host/connected-servers.ts'
import { useHost } from '../host/host-context.tsx'
import { useWords } from '../state/words.tsx'

/** What this program is, what it does not do, and what it is made of. */
export function AboutPage() {
  const { t, format } = useWords()
  const { bridge } = useHost()
  const servers = useConnectedServers()
  const isConnected = servers.length > 0
  return (
    <>
      <header className="page-head">
        <h1>{t('about.title')}</h1>
        <p>{t('about.sentence')}</p>
        <CopyLink />
      </header>
      <div className="grid">
        <VersionCards />
        <Card title={t(isConnected ? 'about.network-title-databases' : 'about.network-title')} columns={4}>
          <div className={styles.text}>
            <p>
              {isConnected ? t('about.network-databases', { servers: format.list(servers) }) : t('about.network-text')}
            </p>
            {bridge.host === 'browser' && <p>{t('about.network-browser')}</p>}
          </div>
        </Card>
        <Card title={t('about.privacy-title')} columns={4}>
          <p className={styles.text}>{t('about.privacy-text')}</p>
        </Card>
        <Card title={t('about.licence-title')} columns={4}>
          <p className={styles.text}>{t('about.licence-text')}</p>
        </Card>
        <DiagnosticsCard />
        <AccessCard />
        <PackagesCard />
      </div>
      <FolderProvenance />
    </>
  )
}

/** The free software inside, with the licence of each. */
function PackagesCard() {
  const { t } = useWords()
  const [packages] = useState(() => freePackages())
  return (
    <Card title={t('about.packages-title', { count: packages.length })} sentence={t('about.packages-text')}>
      <FigureTable
        figures={{
          caption: t('about.packages-table'),
          columns: (['package', 'version', 'licence'] as const).map((name) => ({
            label: t(`about.column-${name}`),
            isFigure: false,
          })),
          rows: packages.map(({ name, version, licence }) => [name, version, licence]),
        }}
      />
    </Card>
  )
}
