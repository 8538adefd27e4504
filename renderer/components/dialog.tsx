import { getDefaultZIndex, Modal } from '@mantine/core'
import type { PropsWithChildren } from 'react'
import { useWords } from '../state/words.tsx'
import { OVER_DIALOGS, useIsCovered } from './covered.ts'
import { useReturnedFocus } from './use-returned-focus.ts'

interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly isOpen?: boolean
  readonly size?: 'md' | 'lg' | 'xl'
  /** It may open while another one is open, and then lies over that. */
  readonly isOnTop?: boolean
}

/** What is asked or told over the page; Escape and the cross close it. Its name is there from its first frame on. */
export function Dialog(props: PropsWithChildren<DialogProps>) {
  const { title, close, isOpen = true, size = 'md', isOnTop = false, children } = props
  const { t } = useWords()
  const isCovered = useIsCovered()
  useReturnedFocus()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
      closeOnEscape={!isCovered}
      zIndex={isOnTop ? OVER_DIALOGS : getDefaultZIndex('modal')}
      size={size}
      centered
      transitionProps={{ duration: 0 }}
      styles={{ title: { fontSize: 16, fontWeight: 600 } }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={title} radius="md">
        <Modal.Header>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('common.close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
