import { Menu } from '@mantine/core'
import { IconAlignLeft, IconCopy, IconListDetails, IconPlus } from '@tabler/icons-react'
import { createPortal } from 'react-dom'
import { MenuAction } from '../components/card/menu-action.tsx'
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
        {onRows !== null && <MenuAction icon={IconListDetails} name={t('rows.show')} letter="R" onClick={onRows} />}
        {onFilter !== null && (
          <MenuAction
            icon={IconPlus}
            name={t('cross.filter', { name })}
            letter={t('keys.name-enter')}
            onClick={onFilter}
          />
        )}
        {onExplain !== null && onFilter !== null && (
          <MenuAction icon={IconAlignLeft} name={t('explanation.explain')} letter="E" onClick={onExplain} />
        )}
        <MenuAction icon={IconCopy} name={t('cross.copy-cell')} onClick={() => void copyText(text)} />
      </Menu.Dropdown>
    </Menu>,
    document.body,
  )
}
