import { Button, Popover } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type Choice, ChoiceList } from '../components/choice-list.tsx'
import { useWords } from '../state/words.tsx'

interface SearchAllProps {
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Every value of a ranking that shows its first ones only, to be searched and chosen. */
export function SearchAll({ choices, chosen, onChange }: SearchAllProps) {
  const { t, format } = useWords()
  const label = t('charts.search-all', { figure: format.count(choices.length) })
  return (
    <Popover trapFocus returnFocus width={320} position="bottom-end">
      <Popover.Target>
        <Button leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}>{label}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ChoiceList {...{ choices, chosen, onChange }} />
      </Popover.Dropdown>
    </Popover>
  )
}
