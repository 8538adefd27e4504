import { useEffect, useEffectEvent, useRef } from 'react'
import type { ImportOptions, ImportReceipt } from '../../shared/domain/import/import-plan.ts'
import { FolderProvenance } from '../components/card/provenance-line.tsx'
import { CopyLink } from '../components/clipboard.tsx'
import { Ready } from '../components/ready.tsx'
import { DatabasesCard } from '../data/databases/databases-card.tsx'
import { BatchCard } from '../data/flow/batch-card.tsx'
import { DropArea } from '../data/flow/drop-area.tsx'
import styles from '../data/flow/flow.module.css'
import { flowPart } from '../data/flow/flow-part.ts'
import { ImportFlow } from '../data/flow/import-flow.tsx'
import { ReceiptCard } from '../data/flow/receipt-card.tsx'
import { Steps } from '../data/flow/steps.tsx'
import { BackupsDisclosure } from '../data/folder/backups-disclosure.tsx'
import { BreaksDisclosure } from '../data/folder/breaks-disclosure.tsx'
import { MappingsDisclosure } from '../data/folder/mappings-disclosure.tsx'
import { SourcesDisclosure } from '../data/folder/sources-disclosure.tsx'
import { TemplatesDisclosure } from '../data/folder/templates-disclosure.tsx'
import { JournalDisclosure } from '../data/imports/journal-disclosure.tsx'
import { SnapshotsCard } from '../data/imports/snapshots-card.tsx'
import { WithdrawnDisclosure } from '../data/imports/withdrawn-disclosure.tsx'
import { withdrawnImports } from '../data/imports/withdrawn-imports.ts'
import { type ImportStage, isBusy } from '../data/work/import-stage.ts'
import { openStage, receiptsOf } from '../data/work/import-state.ts'
import { useImport } from '../data/work/use-import.ts'
import { StateChip } from '../history/state-chip.tsx'
import { Changing, useIsFixed } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { useWords } from '../state/words.tsx'

/** Files in, from trial to receipt; below, what came in before, how to undo it, and where the figures come from. */
export function DataPage() {
  const { t, format } = useWords()
  const work = useImport()
  const isFixed = useIsFixed()
  const { batch, skipped } = work.state
  const stage = openStage(work.state)
  const receipts = stage?.status === 'done' ? [] : receiptsOf(work.state)
  const snapshots = useList('snapshots.list', {})
  const databases = useList('sources.list', {})
  const backups = useList('backups.list', {})
  const mappings = useList('mappings.list', {})
  const breaks = useList('breaks.list', {})
  const journal = useList('journal.list', {})
  const step = stepOf(stage) ?? (batch.length === 0 ? undefined : batch.some(isBusy) ? 'batch-busy' : 'batch')
  const heading = useRef<HTMLHeadingElement>(null)
  const part = stage === null ? step : flowPart(stage)
  const partBefore = useRef(part)
  useEffect(() => {
    if (part === 'done') window.scrollTo({ top: 0 })
    const isNext = part !== partBefore.current
    partBefore.current = part
    // The button that was pressed is gone with its part: the keyboard goes on from the heading of the next.
    if ((isNext || part !== undefined) && document.activeElement === document.body) heading.current?.focus()
  }, [part])
  const imports = snapshots.status === 'ready' ? snapshots.data.length : null
  const remembered = mappings.status === 'ready' ? mappings.data.length : null
  const withdrawn =
    snapshots.status === 'ready' && journal.status === 'ready' ? withdrawnImports(snapshots.data, journal.data) : null
  // The row whose button was used is gone with its import or its mapping.
  const focusHeading = () => {
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true })
  }
  useFewer(imports, focusHeading)
  useFewer(remembered, focusHeading)
  useFewer(withdrawn?.length ?? null, focusHeading)
  return (
    <>
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          {t(step === undefined ? 'common.page-data' : 'data.title-import')}
        </h1>
        <p>{t(isFixed ? 'data.sentence-read-only' : step === undefined ? 'data.sentence' : SENTENCES[step])}</p>
        {step === undefined && <StateChip />}
        {step === undefined && <CopyLink />}
        {stage !== null && <Steps stage={stage} />}
      </header>
      <div className={styles.flow}>
        {stage !== null && <ImportFlow key={stage.file.id} work={work} stage={stage} />}
        {stage === null && batch.length > 0 && <BatchCard work={work} />}
        {step === undefined && (
          <Changing>
            <DropArea choose={work.choose} />
          </Changing>
        )}
        {skipped.length > 0 && (
          <p className={styles.skipped} role="status">
            {t('data.skipped', { count: skipped.length, files: format.list(skipped) })}
          </p>
        )}
        {receipts.map((receipt) => (
          <ReceiptCard key={receipt.plan.plan} receipt={receipt} options={optionsOf(batch, receipt)} />
        ))}
        <Ready of={snapshots} title={t('imports.snapshots-table')}>
          {(rows, isStale) => <SnapshotsCard snapshots={rows} isStale={isStale} />}
        </Ready>
        <Ready isDisclosure of={databases} title={t('common.connected')}>
          {(rows) => <DatabasesCard databases={rows} snapshots={snapshots.status === 'ready' ? snapshots.data : []} />}
        </Ready>
        {withdrawn !== null && withdrawn.length > 0 && <WithdrawnDisclosure imports={withdrawn} />}
        <TemplatesDisclosure />
        <Ready isDisclosure of={backups} title={t('backups.table')}>
          {(rows) => <BackupsDisclosure backups={rows} />}
        </Ready>
        <Ready isDisclosure of={mappings} title={t('mappings.table')}>
          {(rows) => <MappingsDisclosure mappings={rows} />}
        </Ready>
        <Ready isDisclosure of={breaks} title={t('mappings.breaks-table')}>
          {(rows) => <BreaksDisclosure breaks={rows} />}
        </Ready>
        <Ready isDisclosure of={journal} title={t('report.title-journal')}>
          {(entries) => <JournalDisclosure entries={entries} />}
        </Ready>
        <SourcesDisclosure />
      </div>
      <FolderProvenance />
    </>
  )
}

/** What was decided of a file whose receipt is shown; nothing once its batch is left. */
function optionsOf(batch: readonly ImportStage[], receipt: ImportReceipt): ImportOptions | undefined {
  return batch.find((each) => each.status === 'done' && each.receipt === receipt)?.options
}

/** What is going on with the file that is open; one that could not be tried has nothing to show. */
function stepOf(stage: ImportStage | null): ImportStage['status'] | 'stopped' | undefined {
  return stage?.status === 'failed' && stage.plan === null ? 'stopped' : stage?.status
}

const SENTENCES = {
  batch: 'data.sentence-batch',
  'batch-busy': 'data.sentence-batch',
  waiting: 'data.sentence-reading',
  'left-out': 'data.sentence-trial',
  reading: 'data.sentence-reading',
  planned: 'data.sentence-trial',
  failed: 'data.sentence-trial',
  stopped: 'data.sentence-stopped',
  writing: 'data.sentence-writing',
  done: 'data.sentence-receipt',
} as const satisfies Record<ImportStage['status'] | 'stopped' | 'batch' | 'batch-busy', `data.${string}`>

/** Does something each time a list has become shorter; `null` while its length is not known. */
function useFewer(count: number | null, work: () => void): void {
  const before = useRef(count ?? 0)
  const become = useEffectEvent(work)
  useEffect(() => {
    if (count === null) return
    const isFewer = count < before.current
    before.current = count
    if (isFewer) become()
  }, [count])
}
