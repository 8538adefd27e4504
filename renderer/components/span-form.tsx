import { Button, TextInput } from '@mantine/core'
import { type ChangeEvent, type FocusEvent, type FormEvent, useState } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import type { DayReading } from '../../shared/domain/reading/day-reading.ts'
import { readTypedDay } from '../../shared/domain/reading/typed-day.ts'
import type { Translator } from '../../shared/i18n/translator.ts'
import { useWords } from '../state/words.tsx'
import styles from './span-form.module.css'

interface SpanFormProps {
  readonly value: Span | null
  readonly apply: (span: Span) => void
}

/** Two days to be written as the language writes them, for who would rather type than point. */
export function SpanForm({ value, apply }: SpanFormProps) {
  const { t } = useWords()
  const { from, to, read } = useTypedSpan(value, t('common.span-turned'))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const span = read()
    if (span !== null) apply(span)
  }
  const field = {
    placeholder: t('data.day-placeholder'),
    maxLength: 40,
    autoComplete: 'off',
    size: 'xs',
    // What is typed takes the place of the day that stands there.
    onFocus: (event: FocusEvent<HTMLInputElement>) => event.currentTarget.select(),
  } as const
  return (
    <form className={styles.span} onSubmit={submit} noValidate>
      <TextInput {...field} {...from} label={t('common.span-from')} />
      <TextInput {...field} {...to} label={t('common.span-to')} />
      <Button type="submit">{t('common.span-apply')}</Button>
    </form>
  )
}

/** What the two fields show. */
interface TypedDay {
  readonly value: string
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
  readonly error: string | null
}

interface TypedSpan {
  readonly from: TypedDay
  readonly to: TypedDay
  /** The days that were typed; `null`, with the reason at the fields from then on, where they make no span. */
  read(): Span | null
}

/** Two days being typed as the language writes them. `turned` says that the second comes before the first. */
export function useTypedSpan(initial: Span | null, turned: string): TypedSpan {
  const { t, format } = useWords()
  const [from, setFrom] = useState(initial === null ? '' : format.day(initial.from))
  const [to, setTo] = useState(initial === null ? '' : format.day(initial.to))
  const [isChecked, setIsChecked] = useState(false)
  const first = readTypedDay(from)
  const last = readTypedDay(to)
  const isTransposed = first.ok && last.ok && first.day > last.day
  return {
    from: {
      value: from,
      onChange: (event) => setFrom(event.currentTarget.value),
      error: isChecked ? dayError(first, t) : null,
    },
    to: {
      value: to,
      onChange: (event) => setTo(event.currentTarget.value),
      error: isChecked ? (isTransposed ? turned : dayError(last, t)) : null,
    },
    read() {
      setIsChecked(true)
      return first.ok && last.ok && !isTransposed ? { from: first.day, to: last.day } : null
    },
  }
}

/** Why a day that was typed is none, in words; `null` when it is one. */
export function dayError(reading: DayReading, t: Translator): string | null {
  return reading.ok ? null : t(`common.day-wrong-${reading.rule}`)
}
