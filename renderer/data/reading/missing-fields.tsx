import { NativeSelect } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { hasMoney } from '../../../shared/domain/dataset/traits.ts'
import type { ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { useWords } from '../../state/words.tsx'
import { type TrialProps, withColumn } from '../work/trial.ts'
import { openList } from './choice-keys.ts'
import { useFieldValues } from './field-values.ts'
import styles from './questions.module.css'

/** What a table must have and no header tells: a person says which column it is, or what all rows have. */
export function MissingFields(props: TrialProps) {
  const { plan, options, replan } = props
  const { t } = useWords()
  const fieldValues = useFieldValues(props)
  const missing = missingFields(plan)
  if (plan.dataset === null || missing.length === 0) return null
  const headers = plan.understanding.columns.filter(({ header }) => header.trim() !== '')
  const free = headers.filter(({ reading }) => reading === 'ignored')
  const columns = (free.length > 0 ? free : headers).map(({ header }, index) => ({
    value: `column ${index}`,
    label: header,
    choose: (field: string) => replan(withColumn(options, header, { field })),
  }))
  return (
    <section className={styles.questions} aria-label={t('reading.missing-title', { count: missing.length })}>
      <h3>
        <IconHelpCircle size={16} stroke={1.5} aria-hidden />
        {t('reading.missing-title', { count: missing.length })}
      </h3>
      {missing.map((field) => {
        const { label: name, values: known } = fieldValues(field)
        const values = known.map((each) => ({ ...each, value: `value ${each.value}` }))
        const groups = [
          { group: t('reading.missing-column'), items: columns },
          { group: t('reading.missing-value'), items: values },
        ]
        return (
          <NativeSelect
            key={field}
            size="xs"
            label={name}
            value=""
            onKeyDown={openList}
            data={[
              { value: '', label: t('reading.missing-choose') },
              ...groups
                .filter(({ items }) => items.length > 0)
                .map(({ group, items }) => ({ group, items: items.map(({ value, label }) => ({ value, label })) })),
            ]}
            onChange={({ currentTarget }) =>
              [...columns, ...values].find(({ value }) => value === currentTarget.value)?.choose(field)
            }
          />
        )
      })}
      {hasMoney(plan.dataset) && missing.includes('amount') && free.length > 1 && <p>{t('reading.missing-amounts')}</p>}
    </section>
  )
}

function missingFields({ problems }: ImportPlan): readonly string[] {
  const fields = problems.find(({ code }) => code === 'column-missing')?.details.fields
  return fields ?? []
}
