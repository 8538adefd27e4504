import { Button } from '@mantine/core'
import { IconArrowBackUp, IconEye, IconGitCompare } from '@tabler/icons-react'
import { type PropsWithChildren, useState } from 'react'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { brusselsDay } from '../../../shared/domain/calendar/day.ts'
import { instantWords } from '../../../shared/i18n/format.ts'
import { importDatasetWords } from '../../../shared/i18n/import-source-words.ts'
import { Card } from '../../components/card/card.tsx'
import { Listed } from '../../components/listed.tsx'
import { FileName } from '../../components/typography.tsx'
import { type ComparedSnapshots, DifferenceDrawer } from '../../history/difference-drawer.tsx'
import { SnapshotMenu } from '../../history/snapshot-menu.tsx'
import { Changing } from '../../host/folder.tsx'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { PurgeDialog } from './purge-dialog.tsx'
import own from './snapshots.module.css'
import { UndoDialog } from './undo-dialog.tsx'

const COUNTS = ['read', 'new', 'changed', 'unchanged', 'removed', 'rejected'] as const

/** Every import of the folder, the newest first; the latest one of a person can be undone. */
export function SnapshotsCard({ snapshots, isStale }: { snapshots: readonly Snapshot[]; isStale: boolean }) {
  const { t, format } = useWords()
  const [undone, setUndone] = useState<Snapshot | null>(null)
  const [purged, setPurged] = useState<Snapshot | null>(null)
  const [compared, setCompared] = useState<ComparedSnapshots | null>(null)
  const { asOf: shown } = useView()
  const undoable = snapshots.find(({ isUndoable }) => isUndoable)
  const [last, former] = snapshots.toReversed()
  if (snapshots.length === 0) return <Card title={t('imports.snapshots-none')} />
  return (
    <Card
      title={t('imports.snapshots-title', { count: snapshots.length, n: format.count(snapshots.length) })}
      sentence={t('imports.snapshots-text')}
      controls={
        <>
          {last !== undefined && former !== undefined && (
            <Button
              leftSection={<IconGitCompare size={14} stroke={1.5} />}
              onClick={() => setCompared({ from: former.snapshot, to: last.snapshot })}
            >
              {t('history.compare')}
            </Button>
          )}
          {undoable !== undefined && (
            <Changing>
              <Button leftSection={<IconArrowBackUp size={14} stroke={1.5} />} onClick={() => setUndone(undoable)}>
                {t('imports.undo', { snapshot: undoable.snapshot })}
              </Button>
            </Changing>
          )}
        </>
      }
      isStale={isStale}
    >
      <div className={own.place}>
        <Listed
          label={t('imports.snapshots-table')}
          className={own.imports}
          heads={[
            t('columns.sequence'),
            t('columns.dataset'),
            t('imports.column-file'),
            t('columns.data-as-of'),
            ...COUNTS.map((name) => ({ figure: t(`imports.column-${name}`) })),
            t('imports.column-when'),
            t('imports.column-who'),
          ]}
          hasActions
        >
          {snapshots.toReversed().map((snapshot, index, newestFirst) => (
            <Row key={snapshot.snapshot} snapshot={snapshot} isShown={snapshot.snapshot === shown}>
              <SnapshotMenu
                snapshot={snapshot}
                before={newestFirst[index + 1] ?? null}
                compare={(from, to) => setCompared({ from, to })}
                undo={() => setUndone(snapshot)}
                purge={() => setPurged(snapshot)}
              />
            </Row>
          ))}
        </Listed>
      </div>
      <UndoDialog snapshot={undone} snapshots={snapshots} close={() => setUndone(null)} />
      {purged !== null && <PurgeDialog snapshot={purged} close={() => setPurged(null)} />}
      {compared !== null && (
        <DifferenceDrawer {...{ snapshots, compared }} compare={setCompared} close={() => setCompared(null)} />
      )}
    </Card>
  )
}

function ShownMark() {
  const { t } = useWords()
  return (
    <span role="img" className={own.mark} aria-label={t('history.state-shown')} title={t('history.state-shown')}>
      <IconEye size={12} stroke={1.5} aria-hidden />
    </span>
  )
}

function Row({ snapshot, isShown, children }: PropsWithChildren<{ snapshot: Snapshot; isShown: boolean }>) {
  const { t, format } = useWords()
  const { register, file, asOf, origin, importedAt, pull } = snapshot
  return (
    <tr data-shown={isShown}>
      <th scope="row">
        {snapshot.snapshot} {isShown && <ShownMark />}
      </th>
      <td>
        {importDatasetWords(snapshot, t)}
        {register === undefined ? ' ' : <bdi> {t('filter.register', { count: 1, values: register })} </bdi>}
        <small>{t(`imports.origin-${origin}`)}</small>
      </td>
      <td>
        <FileName name={file} />{' '}
        {pull !== undefined && (
          <small>{t(`imports.pull-${pull.grain ?? 'records'}`, { moment: instantWords(pull.moment, format) })}</small>
        )}
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
      <td>
        <Importer {...snapshot} />
      </td>
      <td>{children}</td>
    </tr>
  )
}

/** Who imported: a person, or the program what it came with. */
export function Importer({ origin, importedBy }: Pick<Snapshot, 'origin' | 'importedBy'>) {
  return origin === 'user' ? <bdi>{importedBy}</bdi> : 'Irisboard'
}
