import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, memo, useEffect, useRef, useState } from 'react'
import { filterValues, isText, LONGEST_TEXT, MOST_TEXTS, withText } from '../../../shared/domain/incidents/filter.ts'
import { briefFilter } from '../../../shared/i18n/sentence.ts'
import { FilterChip } from '../../components/filter-chip.tsx'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import styles from './filters.module.css'

/** The texts that incidents must have one of, as a piece of the sentence. */
export const TextChip = memo(function TextChip({ isNew }: { readonly isNew: boolean }) {
  const { t, format } = useWords()
  const texts = useViewPart(({ filters }) => filterValues(filters, 'text'))
  const { filter } = useViewActions()
  return (
    <FilterChip
      name={t('vocabulary.dimension-text')}
      text={texts === null ? t('incidents.all-texts') : briefFilter({ kind: 'text', values: texts }, t, format)}
      isChosen={texts !== null}
      onRemove={() => filter('text', null)}
      isNew={isNew}
    >
      {(close) => <Texts texts={texts ?? []} close={close} />}
    </FilterChip>
  )
})

interface TextsProps {
  readonly texts: readonly string[]
  readonly close: () => void
}

/** The texts that are looked for, each to be taken away or written anew, and a field for another. */
function Texts({ texts, close }: TextsProps) {
  const { t } = useWords()
  const { filter } = useViewActions()
  const [written, setWritten] = useState('')
  const [corrected, setCorrected] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const count = useRef(texts.length)
  useEffect(() => {
    // What was pressed to take a text away, or to correct it, goes with it.
    if (texts.length < count.current || corrected !== null) field.current?.focus({ preventScroll: true })
    count.current = texts.length
  }, [texts.length, corrected])
  const others = texts.filter((each) => each !== corrected)
  const text = written.trim()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isText(text)) return
    filter('text', corrected === null ? withText(texts, text) : inPlace(texts, corrected, text))
    close()
  }
  const fieldLabel = (): string => {
    if (corrected !== null) return t('incidents.text-correct', { text: corrected })
    return t(texts.length === 0 ? 'incidents.text' : 'incidents.text-or')
  }
  const remove = (removed: string) => {
    const left = texts.filter((each) => each !== removed)
    filter('text', left)
    if (left.length === 0) close()
  }
  return (
    <form className={styles.texts} onSubmit={add}>
      {others.length > 0 && (
        <ul>
          {others.map((each) => (
            <li key={each}>
              <button
                type="button"
                title={t('incidents.text-correct', { text: each })}
                onClick={() => {
                  setCorrected(each)
                  setWritten(each)
                }}
              >
                {t('filter.quoted', { text: each })}
              </button>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('incidents.text-remove', { text: each })}
                onClick={() => remove(each)}
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {others.length < MOST_TEXTS && (
        <div className={styles.field}>
          <TextInput
            ref={field}
            size="xs"
            label={fieldLabel()}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={LONGEST_TEXT}
            spellCheck={false}
            autoComplete="off"
            aria-describedby="text-where"
            data-autofocus
          />
          <Button type="submit" disabled={!isText(text)}>
            {t('incidents.text-apply')}
          </Button>
        </div>
      )}
      <p id="text-where">
        {others.length < MOST_TEXTS ? t('incidents.text-where') : t('incidents.text-most', { most: MOST_TEXTS })}
      </p>
    </form>
  )
}

/** The texts with one of them written anew, where it stood. */
function inPlace(texts: readonly string[], before: string, text: string): readonly string[] {
  return texts.map((each) => (each === before ? text : each)).reduce<readonly string[]>(withText, [])
}
