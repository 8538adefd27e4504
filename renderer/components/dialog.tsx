import { getDefaultZIndex, Modal } from '@mantine/core'
import { type PropsWithChildren, useEffect, useState } from 'react'
import { useWords } from '../state/words.tsx'
import { useIsCovered } from './covered.ts'

/** In pixels: a form and a page beside it. */
const FULL = 1080

interface DialogProps {
  readonly title: string
  readonly close: () => void
  readonly size?: 'md' | 'lg' | 'xl' | 'full'
  /** It may open while another one is open, and then lies over that. */
  readonly isOnTop?: boolean
}

/** A dialog over the page; Escape and the cross close it. Its name is there from its first frame on. */
export function Dialog(props: PropsWithChildren<DialogProps>) {
  const { title, close, size = 'md', isOnTop = false, children } = props
  const { t } = useWords()
  const isCovered = useIsCovered()
  useReturnedFocus()
  return (
    <Modal.Root
      opened
      onClose={close}
      closeOnEscape={!isCovered}
      zIndex={isOnTop ? OVER_DIALOGS : getDefaultZIndex('modal')}
      size={size === 'full' ? FULL : size}
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

/** Where the dialogs of the frame lie: over those of a page, which may be open already. */
export const OVER_DIALOGS = getDefaultZIndex('overlay')

/** What has the focus; of a menu, which closes by itself, what it hangs on. */
function opener(): HTMLElement | null {
  const { activeElement } = document
  const target = activeElement?.closest('[role=menu]')?.getAttribute('aria-labelledby')
  const element = target === null || target === undefined ? activeElement : document.getElementById(target)
  return element instanceof HTMLElement ? element : null
}

/** When what calls this is taken away with the focus in it, the focus goes back to what had it before. */
export function useReturnedFocus(): void {
  const [before] = useState(opener)
  useEffect(
    () => () => {
      if (document.activeElement === document.body) before?.focus({ preventScroll: true })
    },
    [before],
  )
}
