import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ToldPolicy } from '../../shared/contract/methods/folder-methods.ts'
import { Card } from '../components/card/card.tsx'
import { copyText } from '../components/clipboard.tsx'
import { notify } from '../components/notify.ts'
import { Ready } from '../components/ready.tsx'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { loadedOf } from '../host/loaded.ts'
import { useWords } from '../state/words.tsx'
import styles from './about.module.css'

/** Which program this is, on what it runs, and where its data lie. */
export function VersionCards() {
  const { t, format } = useWords()
  const { client } = useHost()
  const { isDemonstration } = useFolder()
  const version = loadedOf(useQuery({ queryKey: ['app.version'], queryFn: () => client.call('app.version', {}) }))
  return (
    <>
      <Ready of={version} title={t('about.versions-title')} columns={6}>
        {({ version: number, build, node, sqlite, platform, supportEnds }) => (
          <Card title={t('about.versions-title')} columns={6}>
            <dl className={styles.versions}>
              <Version name={t('about.version')} value={number} />
              <Version
                name={t('about.support')}
                value={supportEnds === null ? t('about.support-unknown') : format.day(supportEnds)}
              />
              <Version name={t('about.build')} value={build} />
              <Version name={t('about.sqlite')} value={sqlite} />
              <Version name={t('about.node')} value={node} />
              <Version name={t('about.browser')} value={browserVersion(navigator.userAgent)} />
              <Version name={t('about.platform')} value={platform} />
            </dl>
          </Card>
        )}
      </Ready>
      <Ready of={version} title={t('about.folder-title')} columns={6}>
        {({ dataFolder }) => (
          <Card
            title={t('about.folder-title')}
            sentence={t(isDemonstration ? 'about.folder-demonstration' : 'about.folder-text')}
            columns={6}
          >
            <p className={styles.path}>
              <code>{dataFolder}</code>
            </p>
            <Button
              leftSection={<IconCopy size={14} stroke={1.5} />}
              onClick={() =>
                void copyText(dataFolder).then((isCopied) => {
                  if (isCopied) notify(t('about.copied'))
                })
              }
            >
              {t('about.copy')}
            </Button>
          </Card>
        )}
      </Ready>
      {version.status === 'ready' && version.data.policy !== null && <PolicyCard policy={version.data.policy} />}
    </>
  )
}

/** What the office rules on this computer, and the file that says so. */
function PolicyCard({ policy }: { readonly policy: ToldPolicy }) {
  const { t, format } = useWords()
  const { files, isBroken, unknown, forbidden, hasFolder, language } = policy
  return (
    <Card title={t('about.policy-title')}>
      <div className={styles.text}>
        <p>{t('about.policy-text', { files: format.list(files) })}</p>
        {isBroken && <p>{t('about.policy-broken')}</p>}
        {unknown.length > 0 && <p>{t('about.policy-unknown', { names: format.list(unknown) })}</p>}
        {forbidden.map((what) => (
          <p key={what}>{t(`about.policy-${what}`)}</p>
        ))}
        {hasFolder && <p>{t('about.policy-folder')}</p>}
        {language !== null && <p>{t('about.policy-language')}</p>}
      </div>
    </Card>
  )
}

function Version({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  )
}

/** The engine of the page with its version, and that of Electron around it; else what a person has. */
function browserVersion(userAgent: string): string {
  const found = [...userAgent.matchAll(/(Electron|Edg|Firefox|Chrome)\/([\d.]+)/g)]
  return found.length === 0 ? userAgent : found.map(([, name, version]) => `${name} ${version}`).join(', ')
}
