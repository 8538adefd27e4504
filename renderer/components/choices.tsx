import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import styles from './choices.module.css'

interface ChoicesProps {
  /** What is chosen here. */
  readonly name: string
  /** What is chosen. */
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    readonly isChosen: boolean
    readonly choose: () => void
  }[]
  /** What can be had beside, whichever of these is chosen. */
  readonly extra?: { readonly label: string; readonly isChosen: boolean; readonly choose: () => void }
}

/** A word of a sentence that opens what it could be. */
export function Choices({ name, label, options, extra }: ChoicesProps) {
  return (
    <Menu position="bottom-start" offset={2}>
      <Menu.Target>
        <button type="button" className={styles.choice} title={name}>
          {label}
          <IconChevronDown size={12} stroke={1.5} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={name}>
        <Menu.RadioGroup
          value={options.find(({ isChosen }) => isChosen)?.value ?? ''}
          onChange={(chosen) => options.find(({ value }) => value === chosen)?.choose()}
        >
          {options.map(({ value, label: words }) => (
            <Menu.RadioItem key={value} value={value} closeMenuOnClick>
              {words}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {extra !== undefined && (
          <Menu.CheckboxItem checked={extra.isChosen} onChange={extra.choose} closeMenuOnClick>
            {extra.label}
          </Menu.CheckboxItem>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}
