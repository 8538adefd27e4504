import { Button } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { type PropsWithChildren, useEffect, useRef, useState } from 'react'
import { useWords } from '../../state/words.tsx'
import styles from './receipt.module.css'
import { UndoDialog } from './undo-dialog.tsx'
import type { UndoState } from './undo-state.ts'

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
