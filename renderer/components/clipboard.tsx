import { ActionIcon, Popover } from '@mantine/core'
import { IconCheck, IconLink } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useWords } from '../state/words.tsx'

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

/** Copies the address of the present view, and says where it can be opened; the token of the page is no part of it. */
export const CopyLink = memo(function CopyLink() {
  const { t } = useWords()
  const [said, setSaid] = useState<'link-opens' | 'link-not-copied' | null>(null)
  const copy = () =>
    void copyText(window.location.href).then((isCopied) => setSaid(isCopied ? 'link-opens' : 'link-not-copied'))
  const forget = () => setSaid(null)
  return (
    <Popover opened={said !== null} onChange={forget} width={280} position="bottom-end" withRoles={false}>
      <Popover.Target>
        <ActionIcon
          ml="auto"
          onClick={copy}
          onBlur={forget}
          onKeyDown={({ key }) => key === 'Escape' && forget()}
          aria-label={t('common.copy-link')}
          title={t('common.copy-link')}
        >
          {said === 'link-opens' ? <IconCheck size={16} stroke={1.5} /> : <IconLink size={16} stroke={1.5} />}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown role="status" c="var(--text-2)" fz={12} lh="16px">
        {said !== null && t(`common.${said}`)}
      </Popover.Dropdown>
    </Popover>
  )
})
