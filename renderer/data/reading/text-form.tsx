import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useWords } from '../../state/words.tsx'
import styles from './change.module.css'

interface TextFormProps {
  readonly label: string
  readonly value: string
  /** The text as it is taken, `null` for one that cannot be. */
  readonly read: (text: string) => string | null
  readonly apply: (text: string) => void
}

/** A text that a person writes, as a name that no list has. */
export function TextForm({ label, value, read, apply }: TextFormProps) {
  const { t } = useWords()
  const [text, setText] = useState(value)
  const taken = read(text)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (taken !== null) apply(taken)
  }
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        size="xs"
        label={label}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={200}
        autoComplete="off"
        data-autofocus
      />
      <Button type="submit" variant="filled" disabled={taken === null}>
        {t('data.redo-trial')}
      </Button>
    </form>
  )
}
