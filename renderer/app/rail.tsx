import { IconDatabase, IconLock } from '@tabler/icons-react'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { PAGES, type Page } from '../../shared/domain/view/view-state.ts'
import { Brand } from '../components/brand.tsx'
import { useConnectedServers } from '../host/connected-servers.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { PAGE_ENTRIES, WORKSHOP } from './pages.tsx'
import styles from './rail.module.css'

/** The pages there are, as real links: the filters go with them. */
export function Rail() {
  const { t } = useWords()
  const groups = [PAGES.filter((page) => !WORKSHOP.includes(page)), WORKSHOP]
  return (
    <aside className={styles.rail}>
      <div className={styles.brand}>
        <Brand />
        <span className={styles.label}>Irisboard</span>
      </div>
      <nav aria-label={t('common.navigation')}>
        {groups.map((pages, index) => (
          <ul key={pages.join()} className={index > 0 ? styles.second : undefined}>
            {pages.map((page) => (
              <li key={page}>
                <PageLink page={page} />
              </li>
            ))}
          </ul>
        ))}
      </nav>
      <NetworkNote />
    </aside>
  )
}

/** That the program opens no connection; with databases, that it contacts these alone. */
function NetworkNote() {
  const { t } = useWords()
  const isConnected = useConnectedServers().length > 0
  const Icon = isConnected ? IconDatabase : IconLock
  return (
    <p className={styles.foot}>
      <b>
        <Icon size={14} stroke={1.5} aria-hidden />
        {t(isConnected ? 'common.connected' : 'common.offline')}
      </b>
      {t(isConnected ? 'common.connected-text' : 'common.no-network')}
    </p>
  )
}

function PageLink({ page }: { page: Page }) {
  const { t } = useWords()
  const view = useView()
  const { icon: Icon } = PAGE_ENTRIES[page]
  const name = t(`common.page-${page}`)
  return (
    <a
      href={viewFragment({ ...view, page, drill: view.page === page ? view.drill : null })}
      aria-current={view.page === page ? 'page' : undefined}
      title={name}
    >
      <Icon size={16} stroke={1.5} aria-hidden />
      <span className={styles.label}>{name}</span>
    </a>
  )
}
