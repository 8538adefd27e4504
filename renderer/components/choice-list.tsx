import { Checkbox, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { useWords } from '../state/words.tsx'
import styles from './choice-list.module.css'

export interface Choice {
  readonly code: string
  readonly label: string
  /** How many there are, in words of the language. */
  readonly text?: string
}

interface ChoiceListProps {
  readonly choices: readonly Choice[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Several of many: a search field above check boxes. */
export function ChoiceList({ choices, chosen, onChange }: ChoiceListProps) {
  const { t } = useWords()
  const [search, setSearch] = useState('')
  // What opens with its choices still on their way has given the focus to nothing in it.
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])
  // A list that is searched stays as high: what opens above its button would fall from under the pointer.
  const list = useRef<HTMLUListElement>(null)
  const [height, setHeight] = useState<number | null>(null)
  useLayoutEffect(() => setHeight(list.current?.offsetHeight ?? null), [])
  const found = choices.filter(({ label }) => normaliseText(label).includes(normaliseText(search)))
  return (
    <div className={styles.list} data-choices>
      <TextInput
        ref={field}
        size="xs"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value.slice(0, 200))}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        placeholder={t('common.search')}
        aria-label={t('common.search')}
        spellCheck={false}
        onKeyDown={moveFocus}
        data-autofocus
      />
      <ul ref={list} style={height === null ? {} : { minHeight: height }}>
        {found.slice(0, 200).map(({ code, label, text }) => (
          <li key={code}>
            <Checkbox
              size="xs"
              checked={chosen.includes(code)}
              onKeyDown={moveFocus}
              onChange={(event) =>
                onChange(event.currentTarget.checked ? [...chosen, code] : chosen.filter((each) => each !== code))
              }
              label={label}
            />
            {text !== undefined && <span>{text}</span>}
          </li>
        ))}
        {found.length === 0 && <li>{t('common.nothing-found')}</li>}
      </ul>
    </div>
  )
}

/** Arrows lead from the search field through the check boxes and back. */
function moveFocus(event: KeyboardEvent<HTMLInputElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  event.preventDefault()
  const inputs = [...(event.currentTarget.closest('[data-choices]')?.querySelectorAll('input') ?? [])]
  inputs[inputs.indexOf(event.currentTarget) + step]?.focus()
}
