import { useState } from 'react'
import { Card } from '../components/card/card.tsx'
import { FigureTable } from '../components/figure-table.tsx'
import { useWords } from '../state/words.tsx'
import styles from './about.module.css'
import { CLAUSE_LINES, countOf } from './clauses.ts'

/** The accessibility statement: what works, how far the standard is met, what was tried and what not, whom to tell. */
export function AccessCard() {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const counts = { supported: countOf('supported'), partly: countOf('partly'), other: countOf('not-applicable') }
  return (
    <Card title={t('about.access-title')}>
      <div className={styles.broad}>
        <p>{t('about.access-languages')}</p>
        <p>{t('about.access-text')}</p>
        <p>{t('about.access-keys')}</p>
        <p>{t('access.status', counts)}</p>
        <p>{t('about.access-tested')}</p>
        <p>{t('about.access-limits')}</p>
        <p>
          {t('about.access-contact')} {t('access.enforcement')}
        </p>
      </div>
      <details className={styles.clauses} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>{t('access.list')}</summary>
        <p className={styles.text}>{t('access.list-text')}</p>
        {isOpen && <ClauseTable />}
      </details>
    </Card>
  )
}

/** Each line of the statement; the tests that hold them stand in that of the repository. */
function ClauseTable() {
  const { t } = useWords()
  const columns = (['clause', 'title', 'state', 'remark'] as const).map((name) => ({
    label: t(`access.column-${name}`),
    isFigure: false,
  }))
  const titleOf = (title: string) => {
    const key = `access.${title}`
    return t.has(key) ? t(key) : title
  }
  const rows = CLAUSE_LINES.map(({ clauses, title, state, remark }) => [
    clauses.join(', '),
    titleOf(title),
    t(`access.state-${state}`),
    remark === null ? '' : t(`access.remark-${remark}`),
  ])
  return <FigureTable figures={{ caption: t('access.list'), columns, rows }} />
}
