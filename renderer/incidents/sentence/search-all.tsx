import { Button, Popover } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { usePresentView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

interface SearchAllProps {
  readonly dimension: Dimension
  readonly choices: readonly Choice[]
}

/** Every value of a ranking that shows its first ones only, to be searched and chosen. */
export function SearchAll({ dimension, choices }: SearchAllProps) {
  const { t, format } = useWords()
  const chosen = filterValues(usePresentView().filters, dimension) ?? []
  const { filter } = useViewActions()
  const label = t('charts.search-all', { figure: format.count(choices.length) })
  return (
    <Popover trapFocus returnFocus width={320} position="bottom-end">
      <Popover.Target>
        <Button leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}>{label}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ChoiceList {...{ choices, chosen }} onChange={(next) => filter(dimension, next)} />
      </Popover.Dropdown>
    </Popover>
  )
}
