import { monthSpan } from '../../shared/domain/calendar/month.ts'
import type { Finding } from '../../shared/domain/figures/findings.ts'
import { effectiveFilters } from '../../shared/domain/incidents/shown-registers.ts'
import { viewFragment } from '../../shared/domain/view/view-link.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { findingWords } from '../../shared/i18n/finding-words.ts'
import { Information } from '../components/card/information.tsx'
import { useFolder } from '../host/folder.tsx'
import { useLoaded } from '../host/use-loaded.ts'
import { useView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './overview.module.css'

/** What deserves to be said first about the records, each with its figures and as a link to its view; nothing where no rule finds any. */
export function FindingsStrip() {
  const { t, format } = useWords()
  const { registers, hasRecords } = useFolder()
  const view = useView()
  const asked = { filters: effectiveFilters([], registers), from: null, to: null, asOf: view.asOf }
  const loaded = useLoaded(['figures.findings', asked], (client) => client.call('figures.findings', asked), {
    isAsked: hasRecords,
    isKept: false,
  })
  const findings = loaded.status === 'ready' ? loaded.data.findings : []
  if (findings.length === 0) return null
  return (
    <section className={styles.findings} aria-labelledby={TITLE}>
      <div>
        <h2 id={TITLE}>{t('report.section-findings')}</h2>
        <Information titleId={TITLE} texts={[t('findings.method')]} day={null} />
      </div>
      <ul>
        {findings.map((finding) => (
          <li key={finding.rule}>
            <a href={viewFragment(viewOf(finding, view))}>{findingWords(finding, t, format)}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

const TITLE = 'findings-title'

/** Where the figures of a finding stand. */
function viewOf(finding: Finding, { asOf }: ViewState): ViewState {
  if (finding.rule === 'overdue') return { ...DEFAULT_VIEW, page: 'on-time', asOf }
  const incidents: ViewState = { ...DEFAULT_VIEW, page: 'incidents', source: 'records', asOf }
  const month = finding.rule === 'swing' ? finding.swing.month : finding.month
  return { ...incidents, period: { kind: 'range', ...monthSpan(month) }, comparison: 'previous-year' }
}
