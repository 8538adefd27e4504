import { ScrollRegion } from '../../components/scroll-region.tsx'
import { useWords } from '../../state/words.tsx'
import own from './databases.module.css'

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
