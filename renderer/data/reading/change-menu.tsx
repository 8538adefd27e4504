import { Menu, Popover } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ComponentPropsWithRef, Fragment, type ReactNode, useState } from 'react'
import { useWords } from '../../state/words.tsx'
import styles from './change.module.css'

export interface ChangeChoice {
  readonly label: string
  readonly isChosen: boolean
  readonly choose: () => void
}

interface ChangeMenuProps {
  /** What is changed, for screen readers. */
  readonly what: string
  /** Choices in groups, a line between them. */
  readonly groups: readonly (readonly ChangeChoice[])[]
}

/** A reading that can be corrected by choosing another. */
export function ChangeMenu({ what, groups }: ChangeMenuProps) {
  return (
    <Menu position="bottom-end" shadow="md" offset={2}>
      <Menu.Target>
        <ChangeButton what={what} />
      </Menu.Target>
      <Menu.Dropdown className={styles.menu}>
        {groups
          .filter((group) => group.length > 0)
          .map((group, index) => (
            <Fragment key={group[0]?.label}>
              {index > 0 && <Menu.Divider />}
              {group.map(({ label, isChosen, choose }) => (
                <Menu.Item
                  key={label}
                  data-chosen={isChosen}
                  aria-current={isChosen ? 'true' : undefined}
                  onClick={choose}
                >
                  {label}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChangeFormProps {
  readonly what: string
  /** The form; `close` puts it away. */
  readonly children: (close: () => void) => ReactNode
}

/** A reading that can be corrected by writing another. */
export function ChangeForm({ what, children }: ChangeFormProps) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <ChangeButton what={what} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown>{children(() => setIsOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}

interface ChangeButtonProps extends ComponentPropsWithRef<'button'> {
  readonly what: string
}

function ChangeButton({ what, className, ...rest }: ChangeButtonProps) {
  const { t } = useWords()
  return (
    <button
      type="button"
      className={`${styles.button} ${className ?? ''}`}
      aria-label={t('data.change-what', { what })}
      {...rest}
    >
      {t('data.change')}
      <IconChevronDown size={12} stroke={1.5} aria-hidden />
    </button>
  )
}
