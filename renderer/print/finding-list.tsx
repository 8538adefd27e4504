import { tableNumber } from '../../shared/domain/report/sections/report-tables.ts'
import { findingWords } from '../../shared/i18n/finding-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import styles from './head.module.css'
import { usePaperWords } from './paper-words.tsx'

/** What deserves to be said first, in front of the report: a sentence each. The method has the rule, the attached table the figures. */
export function FindingList({ report: { figures, tables } }: { readonly report: Report }) {
  const { t, format } = usePaperWords()
  if (tables.findings === null || figures.findings.length === 0) return null
  return (
    <ul className={styles.findings} aria-label={t('findings.title')}>
      {figures.findings.map((finding) => (
        <li key={finding.rule}>{findingWords(finding, t, format)}</li>
      ))}
      <li>
        <small>
          {t('findings.attached', { csv: t('report.csv-name', { number: tableNumber(tables, 'findings') }) })}
        </small>
      </li>
    </ul>
  )
}
