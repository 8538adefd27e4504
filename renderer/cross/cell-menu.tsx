import { Menu } from '@mantine/core'
import { IconAlignLeft, IconCopy, IconListDetails, IconPlus } from '@tabler/icons-react'
import { createPortal } from 'react-dom'
import { copyText } from '../components/clipboard.tsx'
import { useWords } from '../state/words.tsx'
import styles from './cross.module.css'
import type { TipPlace } from './cross-tip.tsx'

interface CellMenuProps {
  /** Of the cell, read out. */
  readonly name: string
  readonly text: string
  readonly at: TipPlace
  readonly onRows: (() => void) | null
  readonly onFilter: (() => void) | null
  readonly onExplain: (() => void) | null
  readonly close: () => void
}

const ICON = { size: 14, stroke: 1.5 } as const

/** What can be done with one cell. Each action with a letter has it as a key of the table. */
export function CellMenu({ name, text, at, onRows, onFilter, onExplain, close }: CellMenuProps) {
  const { t } = useWords()
  // A card holds what is fixed within it.
  return createPortal(
    <Menu opened onChange={(isOpen) => !isOpen && close()} position="bottom-start" offset={2} returnFocus>
      <Menu.Target>
        <i className={styles.anchor} style={{ left: at.left, top: at.bottom }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={name}>
        {onRows !== null && (
          <Menu.Item
            leftSection={<IconListDetails {...ICON} />}
            rightSection={<kbd className={styles.key}>R</kbd>}
            onClick={onRows}
          >
            {t('rows.show')}
          </Menu.Item>
        )}
        {onFilter !== null && (
          <Menu.Item
            leftSection={<IconPlus {...ICON} />}
            rightSection={<kbd className={styles.key}>{t('keys.name-enter')}</kbd>}
            onClick={onFilter}
          >
            {t('cross.filter', { name })}
          </Menu.Item>
        )}
        {onExplain !== null && onFilter !== null && (
          <Menu.Item
            leftSection={<IconAlignLeft {...ICON} />}
            rightSection={<kbd className={styles.key}>E</kbd>}
            onClick={onExplain}
          >
            {t('explanation.explain')}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => void copyText(text)}>
          {t('cross.copy-cell')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>,
    document.body,
  )
}
