import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import type { JournalEntry } from '../../../shared/contract/journal.ts'
import type { Snapshot } from '../../../shared/contract/snapshots.ts'
import { useList } from '../../host/list.ts'
import { useWords } from '../../state/words.tsx'
import styles from './receipt.module.css'
import { UndoDialog } from './undo-dialog.tsx'

/** What became of an import since, or can still be done about it. */
type UndoState =
  | { readonly kind: 'undoable'; readonly import: Snapshot }
  /** Later imports stand on it. */
  | { readonly kind: 'followed'; readonly later: readonly number[] }
  | { readonly kind: 'undone' }
  | { readonly kind: 'erased' }

/** `null` as long as nothing is known of it: its number may be newer than the lists. */
export function undoState(
  snapshot: number,
  snapshots: readonly Snapshot[],
  journal: readonly Pick<JournalEntry, 'kind' | 'snapshot'>[],
): UndoState | null {
  const has = (kind: JournalEntry['kind']): boolean =>
    journal.some((entry) => entry.kind === kind && entry.snapshot === snapshot)
  if (has('purge')) return { kind: 'erased' }
  if (has('undo')) return { kind: 'undone' }
  const found = snapshots.find((each) => each.snapshot === snapshot)
  if (found === undefined) return null
  if (found.isUndoable) return { kind: 'undoable', import: found }
  return { kind: 'followed', later: snapshots.map((each) => each.snapshot).filter((each) => each > snapshot) }
}

/** What became of an import, as the lists of the folder tell; `null` where there was none, or nothing is known of it yet. */
export function useUndoState(snapshot: number | null): UndoState | null {
  const snapshots = useList('snapshots.list', {})
  const journal = useList('journal.list', {})
  if (snapshot === null || snapshots.status !== 'ready' || journal.status !== 'ready') return null
  return undoState(snapshot, snapshots.data, journal.data)
}

/** On the receipt of an import, whether it can be undone, and the button that does it; nothing as long as nothing is known. */
export function ReceiptUndo({ state }: { state: Exclude<UndoState, { kind: 'erased' }> | null }) {
  const { t } = useWords()
  const [isAsking, setAsking] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const ask = () => {
    setAsking(true)
    setWasAsked(true)
  }
  switch (state?.kind) {
    case undefined:
      return null
    case 'undoable':
      return (
        <>
          <Button leftSection={<IconArrowBackUp size={14} stroke={1.5} />} onClick={ask}>
            {t('data.receipt-undo')}
          </Button>
          <UndoDialog
            snapshot={isAsking ? state.import : null}
            snapshots={[state.import]}
            close={() => setAsking(false)}
          />
        </>
      )
    case 'followed':
      return (
        <span className={styles.undo}>
          {t('data.receipt-followed', { count: state.later.length, later: state.later.join(', ') })}
        </span>
      )
    case 'undone':
      return <Undone takesFocus={wasAsked}>{t('data.receipt-undone')}</Undone>
  }
}

/** What stands in the place of the button that undid; the keyboard goes on from there. */
function Undone({ takesFocus, children }: PropsWithChildren<{ takesFocus: boolean }>) {
  const words = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) words.current?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <b ref={words} tabIndex={-1} className={styles.undo}>
      {children}
    </b>
  )
}
