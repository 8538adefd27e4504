import { Button, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import type { Span } from '../../shared/domain/calendar/period.ts'
import { useWords } from '../state/words.tsx'
import styles from './span-form.module.css'
import { useTypedSpan } from './use-typed-span.ts'

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
  const field = { placeholder: t('data.day-placeholder'), maxLength: 40, autoComplete: 'off', size: 'xs' } as const
  return (
    <form className={styles.span} onSubmit={submit} noValidate>
      <TextInput {...field} {...from} label={t('common.span-from')} />
      <TextInput {...field} {...to} label={t('common.span-to')} />
      <Button type="submit">{t('common.span-apply')}</Button>
    </form>
  )
}
