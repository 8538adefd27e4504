import type { Report } from '../../shared/report/compose-report.ts'
import styles from './head.module.css'
import { usePaperWords } from './paper-words.tsx'

/** The heading that persons gave the report, above the title that its data give it. */
export function Heading({ report }: { report: Report }) {
  const { text } = usePaperWords()
  const heading = report.figures.view.report.cover?.heading ?? null
  return heading === null ? null : <p className={styles.heading}>{text(heading)}</p>
}

interface OwnTextProps {
  readonly report: Report
  readonly part: 'introduction' | 'remark'
}

/** What persons say of the report, told apart from what the data say. An empty line begins a paragraph. */
export function OwnText({ report, part }: OwnTextProps) {
  const { t, text } = usePaperWords()
  const own = report.figures.view.report.cover?.[part] ?? null
  if (own === null) return null
  const paragraphs = own.split(/\n\s*\n/).map((paragraph) => paragraph.trim())
  return (
    <div className={styles.own}>
      <p className={styles.label}>{t(`report.cover-${part}`)}</p>
      {paragraphs.map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name than their place
        <p key={place}>{text(paragraph)}</p>
      ))}
    </div>
  )
}
