import { Modal } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { OVER_DIALOGS, useReturnedFocus } from '../components/dialog.tsx'
import { useWords } from '../state/words.tsx'
import styles from './palette.module.css'
import { PaletteField } from './palette-field.tsx'
import type { Commands } from './use-target.ts'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))

interface PaletteDialogProps {
  readonly isOpen: boolean
  /** What stands in the field when it opens. */
  readonly begun: string
  readonly commands: Commands
  readonly close: () => void
}

/** The dialog of the palette; its content is loaded when it first opens. */
export function PaletteDialog({ isOpen, begun, commands, close }: PaletteDialogProps) {
  const { t } = useWords()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      size={560}
      padding={0}
      classNames={{ content: styles.dialog ?? '' }}
      yOffset="12vh"
      zIndex={OVER_DIALOGS}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.title')}>
        <Modal.Body className={styles.palette ?? ''}>
          <PaletteOnItsWay {...{ begun, commands, close }} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function PaletteOnItsWay({ begun: first, commands, close }: Omit<PaletteDialogProps, 'isOpen'>) {
  const [begun, setBegun] = useState(first)
  useReturnedFocus()
  return (
    <Suspense fallback={<PaletteField value={begun} onWrite={setBegun} />}>
      <Palette {...{ commands, begun, close }} />
    </Suspense>
  )
}
