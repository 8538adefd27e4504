import { Modal } from '@mantine/core'
import type { PropsWithChildren } from 'react'
import { useWords } from '../state/words.tsx'
import { useReturnedFocus } from './use-returned-focus.ts'

interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly isOpen?: boolean
  readonly size?: 'md' | 'lg' | 'xl'
}

/** What is asked or told over the page; Escape and the cross close it. Its name is there from its first frame on. */
export function Dialog({ title, close, isOpen = true, size = 'md', children }: PropsWithChildren<DialogProps>) {
  const { t } = useWords()
  useReturnedFocus()
  return (
    <Modal.Root
      opened={isOpen}
      onClose={close}
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
