import { Button, NativeSelect, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CandidateDataset, TableProfile } from '../../../shared/domain/import/table-profile.ts'
import { datasetNames } from '../../../shared/i18n/file-words.ts'
import { useWords } from '../../state/words.tsx'
import {
  type CandidateField,
  candidateFields,
  evidentSources,
  type FieldSource,
  type FieldSources,
  lackingFields,
  sourcedOptions,
  withSource,
} from '../work/field-sources.ts'
import type { TrialProps } from '../work/trial.ts'
import { type FieldValue, useFieldValues } from './field-values.ts'
import styles from './questions.module.css'

interface CandidateFormProps extends TrialProps {
  readonly profile: TableProfile
  readonly candidate: CandidateDataset
}

/** A dataset that a table may be: which column gives each field, and the one button that reads the table so. */
export function CandidateForm({ profile, candidate, options, replan }: CandidateFormProps) {
  const { t, format } = useWords()
  const [sources, setSources] = useState<FieldSources>(() => evidentSources(candidate))
  const [isChecked, setIsChecked] = useState(false)
  const fieldValues = useFieldValues(candidate.dataset)
  const fields = candidateFields(candidate)
  const lacking = lackingFields(fields, sources)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setIsChecked(true)
    const [first] = lacking
    if (first === undefined) replan(sourcedOptions(profile, candidate, sources, options))
    else event.currentTarget.querySelector<HTMLElement>(`[name="${CSS.escape(first)}"]`)?.focus()
  }
  return (
    <form className={styles.candidate} onSubmit={submit} noValidate>
      {fields.some(({ standsFor }) => standsFor.includes('amount')) && <p>{t('reading.candidate-amounts')}</p>}
      {fields.map((each) => (
        <FieldRow
          key={each.field}
          label={fieldValues(each.field).label}
          shared={fieldValues(each.field).known}
          field={each}
          headers={profile.columns.map(({ header }) => header)}
          source={sources[each.field] ?? {}}
          isLacking={isChecked && lacking.includes(each.field)}
          choose={(source) => setSources(withSource(sources, each.field, source))}
        />
      ))}
      <Button type="submit" variant="filled">
        {t('reading.candidate-read', { dataset: datasetNames([candidate.dataset], t, format) })}
      </Button>
    </form>
  )
}

interface FieldRowProps {
  readonly label: string
  readonly shared: readonly FieldValue[]
  readonly field: CandidateField
  readonly headers: readonly string[]
  readonly source: FieldSource
  readonly isLacking: boolean
  readonly choose: (source: FieldSource) => void
}

/** The columns that look like a field before the others, and where all rows may have one value, those. */
function FieldRow({ label, shared, field, headers, source, isLacking, choose }: FieldRowProps) {
  const { t } = useWords()
  const { isNeeded, likely, values } = field
  const column = (header: string): Choice => ({ label: header, source: { column: header } })
  const valuesOf = values === null ? [] : shared.map(({ value, label: words }) => ({ label: words, source: { value } }))
  const written = values?.length === 0 ? [{ label: t('reading.value-write'), source: { value: '' } }] : []
  const groups = [
    { group: t('reading.columns-likely'), choices: likely.map(column) },
    { group: t('reading.columns-other'), choices: headers.filter((each) => !likely.includes(each)).map(column) },
    { group: t('reading.missing-value'), choices: [...valuesOf, ...written] },
  ]
  const choices: readonly Choice[] = groups.flatMap((each) => each.choices)
  const known = choices.findIndex((each) => isSame(each.source, source))
  const isWritten = source.value !== undefined && (known < 0 || source.value === '')
  const chosen = isWritten ? choices.findIndex((each) => isSame(each.source, WRITTEN)) : known
  const none = t(isNeeded ? 'reading.missing-choose' : 'reading.column-none')
  return (
    <div className={styles.source}>
      <NativeSelect
        size="xs"
        label={label}
        name={field.field}
        required={isNeeded}
        withAsterisk={false}
        error={isLacking && !isWritten && t('reading.field-lacking')}
        value={chosen < 0 ? '' : chosen}
        data={[
          { value: '', label: none },
          ...groups
            .filter((each) => each.choices.length > 0)
            .map((each) => ({
              group: each.group,
              items: each.choices.map((choice) => ({ value: String(choices.indexOf(choice)), label: choice.label })),
            })),
        ]}
        onChange={({ currentTarget }) => choose(choices[Number(currentTarget.value || -1)]?.source ?? {})}
      />
      {isWritten && (
        <TextInput
          size="xs"
          aria-label={t('reading.value-of', { field: label })}
          value={source.value}
          error={isLacking && t('reading.field-lacking')}
          maxLength={200}
          autoComplete="off"
          onChange={({ currentTarget }) => choose({ value: currentTarget.value })}
        />
      )}
    </div>
  )
}

interface Choice {
  readonly label: string
  readonly source: FieldSource
}

const WRITTEN: FieldSource = { value: '' }

function isSame(one: FieldSource, other: FieldSource): boolean {
  return one.column === other.column && one.value === other.value
}
