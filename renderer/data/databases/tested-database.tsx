import type { TestedSource } from '../../../shared/contract/methods/source-methods.ts'
import { serverName } from '../../../shared/domain/warehouse/warehouse.ts'
import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useWords } from '../../state/words.tsx'
import own from './databases.module.css'

/** What the servers of a database said of themselves, what they were asked, and where its password is. */
export function TestedDatabase({ tested }: { tested: TestedSource }) {
  const { t, format } = useWords()
  const { servers, incidents, from, to, query, passwordFile } = tested
  return (
    <div className={own.answer}>
      <p>
        {from === null || to === null
          ? t('databases.found-none')
          : t('databases.found', {
              ...{ count: incidents, n: format.count(incidents) },
              ...{ from: format.day(from), to: format.day(to) },
            })}
      </p>
      <ul>
        {servers.map((server) => (
          <li key={serverName(server)}>
            {t('databases.server', { server: serverName(server), version: server.version })}
          </li>
        ))}
      </ul>
      {passwordFile !== null && <p className={own.place}>{t('databases.password-kept', { file: passwordFile })}</p>}
      <QueryText query={query} note={t('databases.query-then')} />
    </div>
  )
}

/** What a server is asked, word for word, once somebody wants to see it. */
export function QueryText({ query, note }: { query: string; note?: string }) {
  const { t } = useWords()
  return (
    <details className={own.query}>
      <summary>{t('databases.query')}</summary>
      {note !== undefined && <p>{note}</p>}
      <ScrollRegion label={t('databases.query')}>
        <pre lang="en">
          <code>{query}</code>
        </pre>
      </ScrollRegion>
    </details>
  )
}
