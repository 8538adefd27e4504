import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { DIMENSIONS } from '../../shared/domain/dimension.ts'
import type { FilterKind } from '../../shared/domain/filter.ts'
import type { Answer } from '../../shared/domain/question.ts'
import { CopyLink } from '../components/copy-link.tsx'
import { StateChip } from '../history/state-chip.tsx'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { ComparisonChip } from './comparison-chip.tsx'
import { DimensionChip } from './dimension-chip.tsx'
import styles from './filters.module.css'
import { PeriodChip } from './period-chip.tsx'
import type { Ground } from './questions.ts'

/** Where the control of a kind stands: always in the sentence, offered in the menu, or there once it is chosen. */
const PLACES = {
  category: 'sentence',
  subcategory: 'menu',
  municipality: 'sentence',
  status: 'sentence',
  organisation: 'menu',
  channel: 'menu',
  year: 'chosen',
  month: 'chosen',
  weekday: 'menu',
  day: 'chosen',
} satisfies Record<FilterKind, 'sentence' | 'menu' | 'chosen'>

const ALWAYS: readonly FilterKind[] = DIMENSIONS.filter((kind) => PLACES[kind] === 'sentence')
const MORE: readonly FilterKind[] = DIMENSIONS.filter((kind) => PLACES[kind] === 'menu')

interface FiltersProps {
  readonly ground: Ground
  readonly years: readonly number[]
  /** The answer to the question, `null` while it is not known. */
  readonly total: Answer | null
  /** True while the window over the months is moved: nothing may push it away from the pointer. */
  readonly isHeld: boolean
}

/** The filters as a sentence after the heading; every piece of it opens its control. */
export function Filters({ ground, years, total, isHeld }: FiltersProps) {
  const { t } = useWords()
  const { filters, period } = useView()
  const { clear } = useViewActions()
  const [added, setAdded] = useState<readonly FilterKind[]>([])
  const basic = ground.source === 'published' ? ALWAYS.slice(0, 1) : ALWAYS
  const kinds = [...new Set([...basic, ...filters.map(({ kind }) => kind), ...added])]
  const more = ground.source === 'published' ? [] : MORE.filter((kind) => !kinds.includes(kind))
  const isFiltered = filters.length > 0 || period.kind !== 'all'
  return (
    <div className={styles.filters} data-held={isHeld || undefined}>
      <h1>{t('incidents.title')}</h1>
      <PeriodChip {...{ ground, years, total }} />
      {kinds.map((kind) => (
        <DimensionChip key={kind} kind={kind} />
      ))}
      {ground.source === 'records' && <ComparisonChip ground={ground} years={years} />}
      <StateChip />
      <span className={styles.more}>
        {more.length > 0 && (
          <Menu shadow="md" position="bottom-start">
            <Menu.Target>
              <Button variant="subtle" color="gray" leftSection={<IconPlus size={14} stroke={1.5} />}>
                {t('incidents.add-filter')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {more.map((kind) => (
                <Menu.Item key={kind} onClick={() => setAdded([...added, kind])}>
                  {t(`vocabulary.dimension-${kind}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
        {isFiltered && (
          <Button
            variant="subtle"
            color="gray"
            onClick={() => {
              setAdded([])
              clear()
            }}
          >
            {t('incidents.clear-filters')}
          </Button>
        )}
      </span>
      <CopyLink isCompact />
    </div>
  )
}
