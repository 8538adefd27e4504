import { Button, NumberInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../state/words.tsx'
import styles from './change.module.css'

interface LineFormProps {
  readonly label: string
  readonly value: number
  readonly apply: (line: number) => void
}

/** A line of the file, counted from 1. */
export function LineForm({ label, value, apply }: LineFormProps) {
  const { t } = useWords()
  const [line, setLine] = useState<string | number>(value)
  const chosen = typeof line === 'number' && line >= 1 ? line : null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (chosen !== null) apply(chosen)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <NumberInput label={label} value={line} onChange={setLine} min={1} allowDecimal={false} data-autofocus />
      <Button type="submit" variant="filled" disabled={chosen === null}>
        {t('data.apply')}
      </Button>
    </form>
  )
}
