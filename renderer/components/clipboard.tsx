import { ActionIcon, Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './clipboard.module.css'

/** Puts a text on the clipboard; false when the browser refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

/** Where a host denies the clipboard permission, the copy command of a person's own gesture still works. */
function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const isCopied = document.execCommand('copy')
  field.remove()
  return isCopied
}

/** Copies the address of the present view; the token of the page is no part of it. */
export function CopyLink({ isCompact = false }: { isCompact?: boolean }) {
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => void copyText(window.location.href).then(setIsCopied)
  const forget = () => setIsCopied(false)
  const words = t(isCopied ? 'common.link-copied' : 'common.copy-link')
  if (isCompact)
    return (
      <ActionIcon ml="auto" onClick={copy} onBlur={forget} aria-label={words} title={words}>
        <IconLink size={16} stroke={1.5} />
      </ActionIcon>
    )
  return (
    <Button
      title={words}
      variant="subtle"
      color="gray"
      ml="auto"
      className={styles.button}
      onClick={copy}
      onBlur={forget}
    >
      <IconLink size={14} stroke={1.5} />
      <span role="status" className={styles.words}>
        {words}
      </span>
    </Button>
  )
}
