import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Span } from '../../shared/domain/period.ts'
import { readTypedDay } from '../../shared/domain/reading/typed-day.ts'
import { useWords } from '../state/words.tsx'
import { dayError } from './day-error.ts'
import styles from './span-form.module.css'

interface SpanFormProps {
  readonly value: Span | null
  readonly apply: (span: Span) => void
}

/** Two days to be written as the language writes them, for who would rather type than point. */
export function SpanForm({ value, apply }: SpanFormProps) {
  const { t, format } = useWords()
  const [from, setFrom] = useState(value === null ? '' : format.day(value.from))
  const [to, setTo] = useState(value === null ? '' : format.day(value.to))
  const [isChecked, setIsChecked] = useState(false)
  const first = readTypedDay(from)
  const last = readTypedDay(to)
  const isTurned = first.ok && last.ok && first.day > last.day
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIsChecked(true)
    if (first.ok && last.ok && !isTurned) apply({ from: first.day, to: last.day })
  }
  const field = { placeholder: t('data.day-placeholder'), maxLength: 40, autoComplete: 'off', size: 'xs' } as const
  return (
    <form className={styles.span} onSubmit={submit} noValidate>
      <TextInput
        {...field}
        label={t('common.span-from')}
        value={from}
        onChange={(event) => setFrom(event.currentTarget.value)}
        error={isChecked && dayError(first, t)}
      />
      <TextInput
        {...field}
        label={t('common.span-to')}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={isChecked && (isTurned ? t('common.span-turned') : dayError(last, t))}
      />
      <Button type="submit">{t('common.span-apply')}</Button>
    </form>
  )
}
