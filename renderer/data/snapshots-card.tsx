import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { Snapshot } from '../../shared/contract/figures.ts'
import { brusselsDay } from '../../shared/domain/day.ts'
import { Card } from '../components/card.tsx'
import { useWords } from '../state/words.tsx'
import { instantWords } from './instant-words.ts'
import { ScrollRegion } from './scroll-region.tsx'
import styles from './tables.module.css'
import { UndoDialog } from './undo-dialog.tsx'

const COUNTS = ['read', 'new', 'changed', 'unchanged', 'removed', 'rejected'] as const

/** Every import of the folder, the newest first; the latest one of a person can be undone. */
export function SnapshotsCard({ snapshots, isStale }: { snapshots: readonly Snapshot[]; isStale: boolean }) {
  const { t, format } = useWords()
  const [undone, setUndone] = useState<Snapshot | null>(null)
  const undoable = snapshots.find(({ isUndoable }) => isUndoable)
  if (snapshots.length === 0) return <Card title={t('data.snapshots-none')} />
  return (
    <Card
      title={t('data.snapshots-title', { count: snapshots.length, n: format.count(snapshots.length) })}
      sentence={t('data.snapshots-text')}
      tools={
        undoable !== undefined && (
          <Button leftSection={<IconArrowBackUp size={14} stroke={1.5} />} onClick={() => setUndone(undoable)}>
            {t('data.undo', { snapshot: undoable.snapshot })}
          </Button>
        )
      }
      isStale={isStale}
    >
      <ScrollRegion label={t('data.snapshots-table')}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('data.column-number')}</th>
              <th scope="col">{t('data.column-dataset')}</th>
              <th scope="col">{t('data.column-file')}</th>
              <th scope="col">{t('data.column-hash')}</th>
              <th scope="col">{t('data.column-as-of')}</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col" data-figure>
                  {t(`data.column-${name}`)}
                </th>
              ))}
              <th scope="col">{t('data.column-when')}</th>
              <th scope="col">{t('data.column-who')}</th>
            </tr>
          </thead>
          <tbody>
            {snapshots.toReversed().map((snapshot) => (
              <Row key={snapshot.snapshot} snapshot={snapshot} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <UndoDialog snapshot={undone} close={() => setUndone(null)} />
    </Card>
  )
}

function Row({ snapshot }: { snapshot: Snapshot }) {
  const { t, format } = useWords()
  const { dataset, file, sha256, asOf, origin, importedAt, importedBy } = snapshot
  return (
    <tr>
      <th scope="row">{snapshot.snapshot}</th>
      <td>
        {t(`vocabulary.dataset-${dataset}`)} <small>{t(`data.origin-${origin}`)}</small>
      </td>
      <td>
        <bdi>{file}</bdi>
      </td>
      <td>
        <code title={sha256}>{sha256.slice(0, 12)}</code>
      </td>
      <td>{format.day(asOf)}</td>
      {COUNTS.map((name) => (
        <td key={name} data-figure data-is-zero={snapshot[name] === 0}>
          {format.count(snapshot[name])}
        </td>
      ))}
      <td>
        <time dateTime={importedAt} title={brusselsDay(importedAt)}>
          {instantWords(importedAt, format)}
        </time>
      </td>
      <td>{origin === 'user' && <bdi>{importedBy}</bdi>}</td>
    </tr>
  )
}
