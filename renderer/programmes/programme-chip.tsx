import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import type { Programme } from '../../shared/contract/figures.ts'
import { normaliseText } from '../../shared/domain/reading/normalise-text.ts'
import { FilterChip } from '../components/filter-chip.tsx'
import { useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './programme-chip.module.css'

interface ProgrammeChipProps {
  readonly programmes: readonly Programme[]
  /** `null` for all of them. */
  readonly chosen: Programme | null
}

/** Which programme is shown, all of them or one; opens the list to choose from. */
export function ProgrammeChip({ programmes, chosen }: ProgrammeChipProps) {
  const { t, language } = useWords()
  const { change } = useViewActions()
  return (
    <FilterChip
      name={t('programmes.chip')}
      text={chosen?.name[language] ?? t('programmes.all')}
      isChosen={chosen !== null}
      removeLabel={t('programmes.all')}
      onRemove={() => change({ drill: null })}
    >
      {(close) => (
        <Choices
          {...{ programmes, chosen }}
          choose={(drill) => {
            change({ drill })
            close()
          }}
        />
      )}
    </FilterChip>
  )
}

interface ChoicesProps extends ProgrammeChipProps {
  readonly choose: (programme: string) => void
}

function Choices({ programmes, chosen, choose }: ChoicesProps) {
  const { t, language } = useWords()
  const [search, setSearch] = useState('')
  const found = programmes.filter(({ name }) => normaliseText(name[language]).includes(normaliseText(search)))
  return (
    <>
      <TextInput
        size="xs"
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value.slice(0, 200))}
        onKeyDown={(event) => {
          const [first] = found
          if (event.key === 'Enter' && first !== undefined) choose(first.code)
        }}
        leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}
        placeholder={t('common.search')}
        aria-label={t('common.search')}
        spellCheck={false}
        data-autofocus
      />
      <ul className={styles.choices}>
        {found.map(({ code, name }) => (
          <li key={code}>
            <button type="button" aria-pressed={code === chosen?.code} onClick={() => choose(code)}>
              {name[language]}
            </button>
          </li>
        ))}
        {found.length === 0 && <li>{t('common.nothing-found')}</li>}
      </ul>
    </>
  )
}
