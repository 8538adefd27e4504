import { inventedIn } from '../../shared/domain/report/invented.ts'
import type { Report } from '../../shared/report/compose-report.ts'
import flags from './notes.module.css'
import { type PaperWords, usePaperWords } from './paper-words.tsx'

/** What every page of a demonstration folder says; `null` in a real one. */
export function demonstrationBadge({ figures, tables }: Report, { t }: Pick<PaperWords, 't'>): string | null {
  if (!figures.isDemonstration) return null
  return t(inventedIn(figures, tables).length === 0 ? 'report.demonstration-folder' : 'report.demonstration')
}

/** Says in a demonstration folder what of the report is invented, or that nothing of it is. */
export function DemonstrationFlag({ report: { figures, tables } }: { report: Report }) {
  const { t } = usePaperWords()
  if (!figures.isDemonstration) return null
  const invented = inventedIn(figures, tables)
  const sentences = [
    ...(invented.length === 0 ? [t('report.demonstration-published')] : []),
    ...invented.map((each) => t(each === 'records' ? 'report.demonstration-flag' : 'report.demonstration-money')),
  ]
  return (
    <div className={flags.demonstration}>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  )
}
