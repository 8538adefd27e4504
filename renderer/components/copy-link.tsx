import { Button } from '@mantine/core'
import { IconLink } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../state/words.tsx'
import { copyText } from './copy-text.ts'

/** Copies the address of the present view; the token of the page is no part of it. */
export function CopyLink() {
  const { t } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  return (
    <Button
      variant="subtle"
      color="gray"
      ml="auto"
      leftSection={<IconLink size={14} stroke={1.5} />}
      onClick={() => void copyText(window.location.href).then(setIsCopied)}
      onBlur={() => setIsCopied(false)}
    >
      <span role="status">{t(isCopied ? 'common.link-copied' : 'common.copy-link')}</span>
    </Button>
  )
}
