import { useWords } from '../../state/words.tsx'
import type { TrialProps } from '../work/trial.ts'
import { ChangeMenu } from './change-menu.tsx'
import { useFieldValues } from './field-values.ts'
import { Point } from './point.tsx'

/** What all rows have, by the word of a person or by what was remembered of such files. */
export function FixedValues(props: TrialProps) {
  const { t } = useWords()
  const fieldValues = useFieldValues(props)
  return Object.entries(props.plan.understanding.values).map(([field, fixed]) => {
    const { label, values } = fieldValues(field)
    const choices = values.map((each) => ({ ...each, isChosen: each.value === fixed }))
    return (
      <Point
        key={field}
        name={label}
        value={choices.find(({ isChosen }) => isChosen)?.label ?? fixed}
        hint={t('reading.missing-value')}
      >
        <ChangeMenu what={label} groups={[choices]} />
      </Point>
    )
  })
}
