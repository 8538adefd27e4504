import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import { readTypedDay } from '../../../shared/domain/reading/typed-day.ts'
import { dayError } from '../../components/span-form.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './change.module.css'

interface DayFormProps {
  readonly label: string
  readonly value: Day | null
  readonly apply: (day: Day) => void
}

/** A day to be written as it is in Belgium; a browser's own field would follow the language of the browser. */
export function DayForm({ label, value, apply }: DayFormProps) {
  const { t, format } = useWords()
  const [text, setText] = useState(value === null ? '' : format.day(value))
  const [isChecked, setIsChecked] = useState(false)
  const reading = readTypedDay(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (reading.ok) apply(reading.day)
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextInput
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        placeholder={t('data.day-placeholder')}
        error={isChecked && dayError(reading, t)}
        maxLength={40}
        autoComplete="off"
        data-autofocus
      />
      <Button type="submit" variant="filled">
        {t('data.redo-trial')}
      </Button>
    </form>
  )
}
