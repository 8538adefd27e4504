import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import type { Reconciliation } from '../../shared/domain/incidents/reconciliation.ts'
import { spanWords } from '../../shared/i18n/span-words.ts'
import { ProvenanceLine } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { NoneThen } from '../history/none-then.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useCells, useFolder } from '../host/folder.tsx'
import { useLoaded } from '../host/use-loaded.ts'
import { partRows, partsSentence } from '../reconciliation/compared-rows.ts'
import { ReconciliationCard } from '../reconciliation/reconciliation-card.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords, WordsInContext } from '../state/words.tsx'

/** Records beside the published figures of the same days, with the likely reason where they differ. */
export function ReconciliationPage() {
  return (
    <WordsInContext context={useCells() === null ? null : 'counts'}>
      <Page />
    </WordsInContext>
  )
}

function Page() {
  const { t, format } = useWords()
  const { asOf } = useView()
  const loaded = useLoaded(['reconciliation.query', asOf], (client) => client.call('reconciliation.query', { asOf }))
  const { records, rows } = loaded.status === 'ready' ? loaded.data : { records: null, rows: [] }
  return (
    <>
      <header className="page-head">
        <h1>{t('common.page-reconciliation')}</h1>
        <p>
          {records === null
            ? t('reconciliation.sentence')
            : t('reconciliation.summary', {
                parts: partsSentence(partRows(rows, records), { t, format }),
                from: format.day(records.from),
                to: format.day(records.to),
              })}
        </p>
        <StateChip />
        <CopyLink />
      </header>
      <Ready of={loaded} title={t('common.page-reconciliation')}>
        {(reconciliation, isStale) => <Cards reconciliation={reconciliation} isStale={isStale} />}
      </Ready>
      <ProvenanceLine day={records?.asOf ?? null} notes={[t('common.published-of-fixmystreet')]} />
    </>
  )
}

function Cards({ reconciliation, isStale }: { reconciliation: Reconciliation; isStale: boolean }) {
  const { t, format } = useWords()
  const { open } = useViewActions()
  const { asOf } = useView()
  const { registers } = useFolder()
  const cells = useCells()
  // Records are not added to counts.
  if (reconciliation.records === null && cells !== null)
    return (
      <EmptyNote
        title={t('reconciliation.none-counts')}
        text={t('reconciliation.none-counts-text', {
          count: registers.length,
          registers: format.list(registers.map(({ register }) => register)),
        })}
      />
    )
  // A past state gets no records any more.
  if (reconciliation.records === null && asOf !== null) return <NoneThen title={t('reconciliation.none')} />
  if (reconciliation.records === null)
    return (
      <EmptyNote
        title={t('reconciliation.none')}
        text={t('reconciliation.none-text')}
        action={
          <Button variant="filled" leftSection={<IconDownload size={14} stroke={1.5} />} onClick={() => open('data')}>
            {t('common.import-records')}
          </Button>
        }
      />
    )
  const table = reconciliation.rows.find(({ by }) => by === 'category')
  return (
    <div className="grid">
      <ReconciliationCard title={t('reconciliation.years')} by="year" {...{ reconciliation, isStale }} />
      {table !== undefined && (
        <ReconciliationCard
          title={t('reconciliation.categories', { period: spanWords(table.from, table.to, t, format) })}
          by="category"
          {...{ reconciliation, isStale }}
        />
      )}
    </div>
  )
}
