import { PRINTED_HASH_LENGTH } from '../../shared/domain/report/verification/manifest.ts'
import { instantWords } from '../../shared/i18n/format.ts'
import { PaperTable } from './paper-table.tsx'
import type { SectionOf } from './report-section.tsx'
import styles from './table.module.css'

/** The journal: what happened, when, and the chain of fingerprints. */
export const journalSection: SectionOf<'journal'> = ({ rows }, { report: { figures }, number, words }) => {
  const { t, format } = words
  const broken = figures.journal?.broken ?? null
  return {
    title: t('report.table-journal', { number }),
    subs: [
      t('method.journal-sub', { csv: t('report.csv-name', { number }) }),
      broken === null ? t('method.journal-sub-whole') : t('method.journal-sub-broken', { sequence: broken }),
    ],
    nothing: t('method.journal-lede-none'),
    table: (
      <PaperTable
        rows={rows}
        columns={[
          { name: 'sequence', head: t('columns.sequence'), className: styles.entry, cell: ({ sequence }) => sequence },
          { name: 'at', head: t('columns.at'), cell: ({ at }) => instantWords(at, format) },
          {
            name: 'entry',
            head: t('columns.entry'),
            cell: ({ entry }) => {
              const key = `imports.journal-${entry}`
              return t.has(key) ? t(key) : entry
            },
          },
          { name: 'snapshot', head: t('columns.snapshot'), className: styles.number, cell: ({ snapshot }) => snapshot },
          {
            name: 'hash',
            head: t('columns.hash'),
            className: styles.digits,
            cell: ({ hash }) => <code>{hash.slice(0, PRINTED_HASH_LENGTH)}</code>,
          },
        ]}
      />
    ),
  }
}
