import { ActionIcon, Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './copy-link.module.css'
import { copyText } from './copy-text.ts'

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
