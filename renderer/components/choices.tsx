import { Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import styles from './choices.module.css'

interface ChoicesProps<Value extends string> {
  /** What is chosen here. */
  readonly name: string
  /** What is chosen. */
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly label: string }[]
  readonly value: Value
  readonly onChange: (value: Value) => void
  /** What can be had beside, whichever of these is chosen. */
  readonly extra?: { readonly label: string; readonly isChosen: boolean; readonly choose: () => void }
}

/** A word of a sentence that opens what it could be. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { name, label, options, value, onChange, extra } = props
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
          value={value}
          onChange={(chosen) => {
            const option = options.find((each) => each.value === chosen)
            if (option !== undefined) onChange(option.value)
          }}
        >
          {options.map((option) => (
            <Menu.RadioItem key={option.value} value={option.value} closeMenuOnClick>
              {option.label}
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
