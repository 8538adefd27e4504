import type { Ref } from 'react'
import { hasLeftOut, tableNumber } from '../../shared/domain/report/sections/report-tables.ts'
import { keysOf } from '../../shared/domain/vocabulary/record-keys.ts'
import { findingWords } from '../../shared/i18n/finding-words.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import head from './head.module.css'
import { Headlines, reportHeadlines } from './headlines.tsx'
import { MethodSection } from './method-section.tsx'
import flags from './notes.module.css'
import { reportNotes } from './notes.ts'
import { footLine } from './page-margins.ts'
import { Heading, OwnText } from './paper-cover.tsx'
import { DemonstrationFlag, Lede, Title, TopLine } from './paper-head.tsx'
import { Meta } from './paper-meta.tsx'
import { usePaperWords } from './paper-words.tsx'
import { Contents, PaperSection } from './sections.tsx'
import styles from './sheet.module.css'

/** The report as printed, sections in numbered order. */
export function Paper({ report, ref }: { readonly report: Report; readonly ref?: Ref<HTMLElement> }) {
  const words = usePaperWords()
  const notes = reportNotes(report, words)
  const headlines = reportHeadlines(report, words)
  return (
    <article ref={ref} className={styles.sheet}>
      <TopLine report={report} />
      <Heading report={report} />
      <Title report={report} />
      <OwnText report={report} part="introduction" />
      <Lede report={report} headlines={headlines} />
      <DemonstrationFlag report={report} />
      <Headlines headlines={headlines} />
      <FindingList report={report} />
      <Meta report={report} notes={notes} />
      <OwnText report={report} part="remark" />
      <Contents report={report} notes={notes} />
      {keysOf(report.tables).map((name) => (
        <PaperSection key={name} name={name} report={report} notes={notes} />
      ))}
      {hasLeftOut(report.figures) ? <p className={flags.flag}>{words.t('method.left-out')}</p> : null}
      <MethodSection report={report} />
      <footer className={styles.screenFoot}>{footLine(report, words)}</footer>
    </article>
  )
}

/** What deserves to be said first, in front of the report: a sentence each. The method has the rule, the attached table the figures. */
function FindingList({ report: { figures, tables } }: { readonly report: Report }) {
  const { t, format } = usePaperWords()
  if (tables.findings === null || figures.findings.length === 0) return null
  return (
    <ul className={head.findings} aria-label={t('report.section-findings')}>
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
