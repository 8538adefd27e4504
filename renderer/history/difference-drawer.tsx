import { Button, Drawer, NativeSelect } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import type { Snapshot } from '../../shared/contract/snapshots.ts'
import { isDataset } from '../../shared/domain/dataset/dataset.ts'
import {
  DIFFERENCE_KINDS,
  type DifferenceCount,
  type DifferenceKind,
  type DifferencePage,
  type DifferenceQuestion,
} from '../../shared/domain/history/difference.ts'
import { cellWords } from '../../shared/i18n/difference-words.ts'
import { importDatasetWords } from '../../shared/i18n/import-source-words.ts'
import { useIsCovered } from '../components/covered.ts'
import { useReturnedFocus } from '../components/dialog.tsx'
import { Heads } from '../components/listed.tsx'
import { EmptyNote } from '../components/note.tsx'
import { Ready } from '../components/ready.tsx'
import { Segments } from '../components/segments.tsx'
import tables from '../components/tables.module.css'
import { useFileSaving } from '../components/use-change.ts'
import type { Loaded } from '../host/loaded.ts'
import { useLoaded } from '../host/use-loaded.ts'
import { useWords } from '../state/words.tsx'
import { DifferenceTable } from './difference-table.tsx'
import styles from './history.module.css'
import { PageTurner } from './page-turner.tsx'

/** The two snapshots whose states are compared. */
export interface ComparedSnapshots {
  readonly from: number
  readonly to: number
}

interface DifferenceDrawerProps {
  readonly snapshots: readonly Snapshot[]
  readonly compared: ComparedSnapshots
  readonly compare: (compared: ComparedSnapshots) => void
  readonly close: () => void
}

/** Which rows and which fields differ between two states, with a choice of both. */
export function DifferenceDrawer({ snapshots, compared, compare, close }: DifferenceDrawerProps) {
  const { t, format } = useWords()
  const isCovered = useIsCovered()
  useReturnedFocus()
  const exported = useDifferenceExport()
  const options = snapshots.toReversed().map(({ snapshot, dataset, pull, asOf }) => ({
    value: String(snapshot),
    label: t('history.compare-option', {
      snapshot,
      dataset: importDatasetWords({ dataset, pull }, t),
      day: format.day(asOf),
    }),
  }))
  return (
    <Drawer
      opened
      onClose={close}
      closeOnEscape={!isCovered}
      position="right"
      size="min(1080px, 94vw)"
      title={t('history.compare-title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
    >
      <div className={styles.compared}>
        <NativeSelect
          size="xs"
          label={t('history.compare-from')}
          data={options.filter(({ value }) => Number(value) < compared.to)}
          value={String(compared.from)}
          onChange={(event) => compare({ ...compared, from: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          size="xs"
          label={t('history.compare-to')}
          data={options.filter(({ value }) => Number(value) > compared.from)}
          value={String(compared.to)}
          onChange={(event) => compare({ ...compared, to: Number(event.currentTarget.value) })}
        />
        <Button
          leftSection={<IconDownload size={14} stroke={1.5} />}
          loading={exported.isPending}
          onClick={() => exported.mutate(compared)}
        >
          {t('exports.do-csv')}
        </Button>
      </div>
      <Difference key={`${compared.from} ${compared.to}`} compared={compared} />
    </Drawer>
  )
}

const ROWS_A_PAGE = 50

function Difference({ compared }: { compared: ComparedSnapshots }) {
  const { t, format } = useWords()
  const [dataset, setDataset] = useState('')
  const [kind, setKind] = useState<DifferenceKind | 'all'>('all')
  const [offset, setOffset] = useState(0)
  const loaded = useDifference({
    ...compared,
    dataset: isDataset(dataset) ? dataset : null,
    kind: kind === 'all' ? null : kind,
    offset,
    limit: ROWS_A_PAGE,
  })
  return (
    <Ready of={loaded} title={t('history.difference-table')}>
      {({ counts, total, rows, cells }, isStale) =>
        counts.length === 0 && cells !== undefined ? (
          <p role="status">{cellWords(cells, t, format)}</p>
        ) : counts.length === 0 ? (
          <EmptyNote title={t('history.compare-none')} text={t('history.compare-none-text')} />
        ) : (
          <div className={styles.difference} aria-busy={isStale}>
            <Found counts={counts} compared={compared} />
            {cells !== undefined && <p>{cellWords(cells, t, format)}</p>}
            <DifferenceCounts counts={counts} />
            <div className={styles.narrowed}>
              <Segments
                label={t('history.show-kind')}
                value={kind}
                onChange={(next) => {
                  setKind(next)
                  setOffset(0)
                }}
                options={(['all', ...DIFFERENCE_KINDS] as const).map((value) => ({
                  value,
                  label: t(`history.count-${value}`),
                }))}
              />
              {counts.length > 1 && (
                <NativeSelect
                  size="xs"
                  aria-label={t('columns.dataset')}
                  data={[
                    { value: '', label: t('history.show-all-datasets') },
                    ...counts.map((each) => ({ value: each.dataset, label: t(`vocabulary.dataset-${each.dataset}`) })),
                  ]}
                  value={dataset}
                  onChange={(event) => {
                    setDataset(event.currentTarget.value)
                    setOffset(0)
                  }}
                />
              )}
              <PageTurner offset={offset} size={ROWS_A_PAGE} total={total} turn={setOffset} />
            </div>
            <DifferenceTable rows={rows} />
          </div>
        )
      }
    </Ready>
  )
}

function Found({ counts, compared }: { counts: DifferencePage['counts']; compared: ComparedSnapshots }) {
  const { t, format } = useWords()
  const count = counts.reduce((sum, each) => sum + each.added + each.changed + each.removed, 0)
  return <p role="status">{t('history.compare-found', { ...compared, count, n: format.count(count) })}</p>
}

/** One page of what differs between two snapshots. */
function useDifference(question: DifferenceQuestion): Loaded<DifferencePage> {
  return useLoaded(['snapshots.compare', question], (client) => client.call('snapshots.compare', question))
}

/** Makes the CSV of a whole difference and lets the host save it. */
function useDifferenceExport() {
  const { language } = useWords()
  return useFileSaving((client, compared: { readonly from: number; readonly to: number }) =>
    client.call('snapshots.export', { ...compared, language }),
  )
}

/** How many rows differ, by dataset and kind. */
function DifferenceCounts({ counts }: { counts: readonly DifferenceCount[] }) {
  const { t, format } = useWords()
  return (
    <table className={`${tables.plain} ${styles.counts}`} aria-label={t('history.counts-table')}>
      <Heads
        heads={[t('columns.dataset'), ...DIFFERENCE_KINDS.map((kind) => ({ figure: t(`history.count-${kind}`) }))]}
      />
      <tbody>
        {counts.map((each) => (
          <tr key={each.dataset}>
            <th scope="row">{t(`vocabulary.dataset-${each.dataset}`)}</th>
            {DIFFERENCE_KINDS.map((kind) => (
              <td key={kind} data-figure data-is-zero={each[kind] === 0}>
                {format.count(each[kind])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
