import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, type RefObject, useMemo, useState } from 'react'
import { yearOf } from '../../../shared/domain/calendar/day.ts'
import type { Period } from '../../../shared/domain/calendar/period.ts'
import { FILTER_KINDS, type FilterKind } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { CopyLink } from '../../components/clipboard.tsx'
import { StateChip } from '../../history/state-chip.tsx'
import { useFolder } from '../../host/folder.tsx'
import { useList } from '../../host/list.ts'
import { isSelective } from '../../state/cleared-view.ts'
import { useViewActions, useViewPart } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { Coverage } from '../figures/questions.ts'
import { ComparisonChip } from './comparison-chip.tsx'
import { DimensionChip } from './dimension-chip.tsx'
import styles from './filters.module.css'
import { PeriodChip } from './period-chip.tsx'
import { RegisterChip } from './register-chip.tsx'
import { TextChip } from './text-chip.tsx'

/**
 * Where the control of a kind stands: always in the sentence, offered in the menu, there once it is chosen, or wherever the
 * folder has other registers than FixMyStreet.
 */
const PLACES = {
  category: 'sentence',
  subcategory: 'menu',
  municipality: 'sentence',
  status: 'sentence',
  organisation: 'menu',
  channel: 'menu',
  register: 'registers',
  text: 'menu',
  year: 'chosen',
  month: 'chosen',
  weekday: 'menu',
  'weekday-month': 'chosen',
  day: 'chosen',
} satisfies Record<FilterKind, 'sentence' | 'menu' | 'chosen' | 'registers'>

const ALWAYS: readonly FilterKind[] = FILTER_KINDS.filter((kind) => PLACES[kind] === 'sentence')
const MORE: readonly FilterKind[] = FILTER_KINDS.filter((kind) => PLACES[kind] === 'menu')

interface FiltersProps {
  readonly coverage: Coverage
  /** The period shown: that of a window over the months while it is moved. */
  readonly period: Period
  /** The answer that published figures give for their latest period, `null` while it is not known. */
  readonly latest: Answer | null
  readonly bar: RefObject<HTMLDivElement | null>
  /** Set while nothing below may be pushed away: what takes more room then comes back later. */
  readonly height: number | null
}

/** The filters as a sentence after the heading; every piece of it opens its control. */
export const Filters = memo(function Filters({ coverage, period, latest, bar, height }: FiltersProps) {
  const { t } = useWords()
  const years = useYears(coverage)
  const filters = useViewPart((view) => view.filters)
  const isChosen = useViewPart(isSelective)
  const { clear } = useViewActions()
  const [added, setAdded] = useState<readonly FilterKind[]>([])
  const basic = coverage.source === 'published' ? ALWAYS.slice(0, 1) : ALWAYS
  const kinds = [...new Set([...filters.map(({ kind }) => kind), ...added])].filter(
    (kind) => !basic.includes(kind) && PLACES[kind] !== 'registers',
  )
  const more = coverage.source === 'published' ? [] : MORE.filter((kind) => !kinds.includes(kind))
  return (
    <div
      ref={bar}
      className={styles.filters}
      {...(height === null ? {} : { style: { height }, 'data-anchored': true })}
    >
      <h1>{t('incidents.title')}</h1>
      <RegisterChip />
      <PeriodChip {...{ coverage, period, years, latest }} />
      {basic.map((kind) => (
        <KindChip key={kind} kind={kind} isNew={false} />
      ))}
      <div className={coverage.source === 'records' ? styles.line : styles.same}>
        {kinds.map((kind) => (
          <KindChip key={kind} kind={kind} isNew={added.includes(kind)} />
        ))}
        {coverage.source === 'records' && <ComparisonChip {...{ coverage, period, years }} />}
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
          {isChosen && (
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
      </div>
      <CopyLink isCompact />
    </div>
  )
})

/** The years that can be chosen: those that records cover, or those that the source gives. */
function useYears({ covers }: Coverage): readonly number[] {
  const published = useList('years.list', {})
  const { asOf } = useFolder()
  const list = published.status === 'ready' ? published.data : null
  return useMemo(() => {
    if (covers !== null) {
      const first = yearOf(covers.from)
      return Array.from({ length: yearOf(covers.to) - first + 1 }, (_, index) => first + index)
    }
    const years = (list ?? []).map(({ to }) => yearOf(to))
    return [...new Set([...years, ...(asOf.published === null ? [] : [yearOf(asOf.published)])])].toSorted()
  }, [covers, list, asOf.published])
}

function KindChip({ kind, isNew }: { readonly kind: FilterKind; readonly isNew: boolean }) {
  return kind === 'text' ? <TextChip isNew={isNew} /> : <DimensionChip kind={kind} isNew={isNew} />
}
