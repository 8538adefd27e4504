import { Button, Menu, Popover, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ComponentPropsWithRef, type FormEvent, Fragment, useState } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './import.module.css'

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

interface ChangeFieldProps {
  readonly what: string
  readonly type: 'date' | 'number'
  readonly value: string
  readonly apply: (value: string) => void
}

/** A reading that can be corrected by writing another. */
export function ChangeField({ what, type, value, apply }: ChangeFieldProps) {
  const { t } = useWords()
  const [isOpen, setIsOpen] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const written = new FormData(event.currentTarget).get('value')
    setIsOpen(false)
    if (typeof written === 'string' && written !== '') apply(written)
  }
  return (
    <Popover opened={isOpen} onChange={setIsOpen} position="bottom-end" trapFocus>
      <Popover.Target>
        <ChangeButton what={what} onClick={() => setIsOpen(!isOpen)} />
      </Popover.Target>
      <Popover.Dropdown>
        <form className={styles.change} onSubmit={submit}>
          <TextInput
            name="value"
            label={what}
            type={type}
            defaultValue={value}
            min={type === 'number' ? 1 : undefined}
            required
            data-autofocus
          />
          <Button type="submit" variant="filled">
            {t('data.apply')}
          </Button>
        </form>
      </Popover.Dropdown>
    </Popover>
  )
}

interface ChangeButtonProps extends ComponentPropsWithRef<'button'> {
  readonly what: string
}

function ChangeButton({ what, ...rest }: ChangeButtonProps) {
  const { t } = useWords()
  return (
    <button type="button" className={styles.changeButton} aria-label={t('data.change-what', { what })} {...rest}>
      {t('data.change')}
      <IconChevronDown size={12} stroke={1.5} aria-hidden />
    </button>
  )
}
