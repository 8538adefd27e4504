import { Menu } from '@mantine/core'
import type { TablerIcon } from '@tabler/icons-react'
import styles from './chart-menu.module.css'

interface MenuActionProps {
  readonly icon: TablerIcon
  readonly name: string
  /** The key that does the same outside of the menu. */
  readonly letter?: string
  readonly onClick: () => void
}

/** An entry of a menu of a chart or a cell. */
export function MenuAction({ icon: Icon, name, letter, onClick }: MenuActionProps) {
  return (
    <Menu.Item
      leftSection={<Icon size={14} stroke={1.5} />}
      rightSection={letter === undefined ? null : <kbd className={styles.key}>{letter}</kbd>}
      onClick={onClick}
    >
      {name}
    </Menu.Item>
  )
}
