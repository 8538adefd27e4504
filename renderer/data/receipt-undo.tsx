import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { useList } from '../query/list.ts'
import { useWords } from '../state/words.tsx'
import styles from './receipt.module.css'
import { UndoDialog } from './undo-dialog.tsx'
import { undoState } from './undo-state.ts'

/** On the receipt of an import, whether it can be undone, and the button that does it. */
export function ReceiptUndo({ snapshot }: { snapshot: number }) {
  const { t } = useWords()
  const snapshots = useList('snapshots.list', {})
  const journal = useList('journal.list', {})
  const [isAsking, setAsking] = useState(false)
  const [wasAsked, setWasAsked] = useState(false)
  const ask = () => {
    setAsking(true)
    setWasAsked(true)
  }
  if (snapshots.status !== 'ready' || journal.status !== 'ready') return null
  const state = undoState(snapshot, snapshots.data, journal.data)
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
            snapshots={snapshots.data}
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
    case 'erased':
      return <b className={styles.undo}>{t('data.receipt-erased')}</b>
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
