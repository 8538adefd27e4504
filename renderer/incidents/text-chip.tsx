import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type FormEvent, memo, useState } from 'react'
import { filterValues, isText, LONGEST_TEXT, MOST_TEXTS } from '../../shared/domain/filter.ts'
import { filterSentence } from '../../shared/i18n/sentence.ts'
import { FilterChip } from '../components/filter-chip.tsx'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './text-chip.module.css'

/** The texts that incidents must have one of, as a piece of the sentence. */
export const TextChip = memo(function TextChip({ isNew }: { readonly isNew: boolean }) {
  const { t, format } = useWords()
  const texts = useViewPart(({ filters }) => filterValues(filters, 'text'))
  const { filter } = useViewActions()
  return (
    <FilterChip
      name={t('vocabulary.dimension-text')}
      text={texts === null ? t('incidents.all-texts') : filterSentence({ kind: 'text', values: texts }, t, format)}
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

/** The texts that are looked for, each to be taken away, and a field for another. */
function Texts({ texts, close }: TextsProps) {
  const { t } = useWords()
  const { filter } = useViewActions()
  const [written, setWritten] = useState('')
  const text = written.trim()
  const add = (event: FormEvent) => {
    event.preventDefault()
    if (!isText(text)) return
    filter('text', [...new Set([...texts, text])])
    close()
  }
  return (
    <form className={styles.texts} onSubmit={add}>
      {texts.length > 0 && (
        <ul>
          {texts.map((each) => (
            <li key={each}>
              <span>{t('filter.quoted', { text: each })}</span>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('incidents.text-remove', { text: each })}
                onClick={() =>
                  filter(
                    'text',
                    texts.filter((other) => other !== each),
                  )
                }
              >
                <IconX size={14} stroke={1.5} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      {texts.length < MOST_TEXTS && (
        <div className={styles.field}>
          <TextInput
            size="xs"
            label={t(texts.length === 0 ? 'incidents.text' : 'incidents.text-or')}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
            maxLength={LONGEST_TEXT}
            spellCheck={false}
            autoComplete="off"
            data-autofocus
          />
          <Button type="submit" disabled={!isText(text)}>
            {t('incidents.text-apply')}
          </Button>
        </div>
      )}
      <p>{t('incidents.text-where')}</p>
    </form>
  )
}
