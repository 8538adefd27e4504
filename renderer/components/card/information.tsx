import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type PropsWithChildren, useState } from 'react'
import { useWords } from '../../state/words.tsx'
import styles from './information.module.css'

/** What a figure rests on: opens on a click and on Enter; Escape closes it, and the focus returns. */
export function Information({ titleId, children }: PropsWithChildren<{ titleId: string }>) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus width={320}>
      <Popover.Target>
        <ActionIcon
          className={styles.button}
          size={24}
          aria-label={t('common.information')}
          aria-describedby={titleId}
          title={t('common.information')}
          onClick={() => setIsOpen(!isOpen)}
        >
          <IconInfoCircle size={14} stroke={1.5} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('common.information')} className={styles.text} maw="94vw">
        {children}
      </Popover.Dropdown>
    </Popover>
  )
}
