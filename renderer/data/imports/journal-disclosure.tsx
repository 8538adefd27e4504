import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import { JOURNAL_VIEW } from '../../../shared/domain/report/tables/journal-table.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { brokenEntry } from '../../../shared/report/journal-chain.ts'
import { Disclosure } from '../../components/disclosure.tsx'
import { Listed } from '../../components/listed.tsx'
import styles from '../../components/tables.module.css'
import { useFileSaving } from '../../components/use-change.ts'
import { sha256 } from '../../host/sha256.ts'
import { useWords } from '../../state/words.tsx'

/** All that was written to the folder, in a chain of fingerprints. */
export function JournalDisclosure({ entries }: { entries: readonly JournalEntry[] }) {
  const { t, format } = useWords()
  const chain = useQuery({
    queryKey: ['journal-chain', entries],
    queryFn: () => brokenEntry(entries, sha256),
  })
  return (
    <Disclosure
      title={t('imports.journal-title', { count: entries.length, n: format.count(entries.length) })}
      state={chain.data === undefined ? undefined : <Chain broken={chain.data} />}
      text={t('imports.journal-text')}
    >
      <Listed
        label={t('report.title-journal')}
        heads={[
          t('columns.sequence'),
          t('imports.column-event'),
          t('columns.snapshot'),
          t('columns.date'),
          t('imports.column-previous'),
          t('columns.hash'),
        ]}
      >
        {entries
          .toSorted((a, b) => b.sequence - a.sequence)
          .map(({ sequence, kind, snapshot, at, previous, hash }) => (
            <tr key={sequence}>
              <th scope="row">{sequence}</th>
              <td>{t(`imports.journal-${kind}`)}</td>
              <td>{snapshot !== null && t('imports.import-number', { snapshot })}</td>
              <td>{instantWords(at, format)}</td>
              <td>
                <code title={previous}>{previous.slice(0, 12)}</code>
              </td>
              <td>
                <code title={hash}>{hash.slice(0, 12)}</code>
              </td>
            </tr>
          ))}
      </Listed>
      <PrintButton />
    </Disclosure>
  )
}

/** The journal on paper, with seal and fingerprints as any report. */
function PrintButton() {
  const { t, language } = useWords()
  const save = useFileSaving((client) => client.call('report.create', { view: JOURNAL_VIEW, language }))
  return (
    <div className={styles.tools}>
      <Button
        leftSection={<IconPrinter size={14} stroke={1.5} />}
        loading={save.isPending}
        loaderProps={{ type: 'dots' }}
        onClick={() => save.mutate()}
      >
        {t('imports.journal-print')}
      </Button>
    </div>
  )
}

function Chain({ broken }: { broken: JournalEntry | null }) {
  const { t } = useWords()
  return broken === null ? (
    <span className={styles.ok}>
      <IconCheck size={14} stroke={1.5} aria-hidden />
      {t('imports.journal-whole')}
    </span>
  ) : (
    <span className={styles.bad}>
      <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
      {t('imports.journal-broken', { sequence: broken.sequence })}
    </span>
  )
}
