import { Button, Menu } from '@mantine/core'
import { IconFilterOff, IconPlus } from '@tabler/icons-react'
import { memo, useEffect, useMemo, useState } from 'react'
import { yearOf } from '../../../shared/domain/calendar/day.ts'
import type { Period } from '../../../shared/domain/calendar/period.ts'
import { AGE_BANDS } from '../../../shared/domain/incidents/age-band.ts'
import {
  FILTER_KINDS,
  type FilterKind,
  filterValues,
  isServiceKind,
  type ServiceKind,
} from '../../../shared/domain/incidents/filter.ts'
import { isTold } from '../../../shared/domain/incidents/finer-cells.ts'
import { type Answer, PLAIN_QUESTION, type Question } from '../../../shared/domain/incidents/question.ts'
import { SERVICE_PARTS } from '../../../shared/domain/incidents/service-part.ts'
import { filterSentence, filterValue } from '../../../shared/i18n/sentence.ts'
import { ChoiceList } from '../../components/choice-list.tsx'
import { FilterChip } from '../../components/filter-chip.tsx'
import { StateChip } from '../../history/state-chip.tsx'
import { useAnswers } from '../../host/answers.ts'
import { useCells, useFolder } from '../../host/folder.tsx'
import { useList } from '../../host/list.ts'
import { isSelective } from '../../state/cleared-view.ts'
import { learnStreets, streetNames } from '../../state/street-names.ts'
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
 * Where the control of a kind stands before it is chosen: offered in the menu, nowhere, or in the line wherever the folder
 * has other registers than FixMyStreet.
 */
const PLACES = {
  category: 'menu',
  municipality: 'menu',
  status: 'menu',
  subcategory: 'menu',
  organisation: 'menu',
  channel: 'menu',
  street: 'menu',
  register: 'registers',
  text: 'menu',
  part: 'chosen',
  age: 'chosen',
  'open-at': 'chosen',
  year: 'chosen',
  month: 'chosen',
  weekday: 'menu',
  'weekday-month': 'chosen',
  day: 'chosen',
} satisfies Record<FilterKind, 'menu' | 'chosen' | 'registers'>

const OFFERED: readonly FilterKind[] = FILTER_KINDS.filter((kind) => PLACES[kind] === 'menu')
/** What published figures can be filtered by. */
const PUBLISHED: readonly FilterKind[] = ['category']

export interface FiltersProps {
  /** The name of the page. */
  readonly title: string
  readonly coverage: Coverage
  /** The period shown: that of a window over the months while it is moved. */
  readonly period: Period
  /** The answer that published figures give for their latest period, `null` while it is not known. */
  readonly latest: Answer | null
}

/** What is chosen, as a sentence after the heading, each piece of which opens its control; the rest is offered behind it. */
export const Filters = memo(function Filters({ title, coverage, period, latest }: FiltersProps) {
  const { t } = useWords()
  const years = useYears(coverage)
  useStreetNames()
  const cells = useCells()
  const filters = useViewPart((view) => view.filters)
  const isPast = useViewPart(({ asOf }) => asOf !== null)
  const isChosen = useViewPart(isSelective)
  const { clear } = useViewActions()
  const [added, setAdded] = useState<readonly Added[]>([])
  const kinds = [...new Set([...filters.map(({ kind }) => kind), ...added.filter(isKind)])].filter(
    (kind) => PLACES[kind] !== 'registers',
  )
  const offered = (coverage.source === 'published' ? PUBLISHED : OFFERED).filter(
    (kind) => !kinds.includes(kind) && isTold(kind, cells),
  )
  const hasState = isPast || added.includes('state')
  return (
    <>
      <h1>{title}</h1>
      <div className={styles.chips} data-crowded={filters.length > 1 || undefined}>
        <RegisterChip />
        <PeriodChip {...{ coverage, period, years, latest }} />
        {coverage.source === 'records' && <ComparisonChip {...{ coverage, period, years }} />}
        {kinds.map((kind) => (
          <KindChip key={kind} kind={kind} isNew={added.includes(kind)} />
        ))}
        {hasState && <StateChip isNew={added.includes('state')} />}
      </div>
      {(offered.length > 0 || !hasState) && (
        <Menu shadow="md" position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" color="gray" leftSection={<IconPlus size={14} stroke={1.5} />}>
              <span className={styles.foldable}>{t('incidents.add-filter')}</span>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {offered.map((kind) => (
              <Menu.Item key={kind} onClick={() => setAdded([...added, kind])}>
                {t(`vocabulary.dimension-${kind}`)}
              </Menu.Item>
            ))}
            {!hasState && <Menu.Item onClick={() => setAdded([...added, 'state'])}>{t('history.state')}</Menu.Item>}
          </Menu.Dropdown>
        </Menu>
      )}
      {isChosen && (
        <Button
          variant="subtle"
          color="gray"
          title={t('incidents.clear-filters')}
          onClick={() => {
            setAdded([])
            clear()
          }}
        >
          <IconFilterOff className={styles.sign} size={14} stroke={1.5} aria-hidden />
          <span className={styles.foldable}>{t('incidents.clear-filters')}</span>
        </Button>
      )}
    </>
  )
})

/** What a person asked for in the menu: a kind of filter, or another state of the data. */
type Added = FilterKind | 'state'

function isKind(added: Added): added is FilterKind {
  return added !== 'state'
}

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
  if (kind === 'text') return <TextChip isNew={isNew} />
  return isServiceKind(kind) ? <ServiceChip {...{ kind, isNew }} /> : <DimensionChip {...{ kind, isNew }} />
}

/** How incidents are dealt with, as a piece of the sentence; a day of a stock is chosen where the stock is shown. */
function ServiceChip({ kind, isNew }: { readonly kind: ServiceKind; readonly isNew: boolean }) {
  const { t, format } = useWords()
  const chosen = useViewPart(({ filters }) => filterValues(filters, kind)) ?? []
  const { filter } = useViewActions()
  const codes = { part: SERVICE_PARTS, age: AGE_BANDS, 'open-at': chosen }[kind]
  const text = chosen.length === 0 ? t('incidents.nothing-chosen') : filterSentence({ kind, values: chosen }, t, format)
  return (
    <FilterChip
      name={t(`vocabulary.dimension-${kind}`)}
      text={text}
      isChosen={chosen.length > 0}
      onRemove={() => filter(kind, null)}
      isNew={isNew}
    >
      {() => (
        <ChoiceList
          choices={codes.map((code) => ({ code, label: filterValue(kind, code, t, format) }))}
          chosen={chosen}
          onChange={(next) => filter(kind, next)}
        />
      )}
    </FilterChip>
  )
}

const NONE: readonly string[] = []

/** Asks how the streets of the present filters are written, where the screen has not named them yet: a link has codes alone. */
function useStreetNames(): void {
  const codes = useViewPart(({ filters }) => filterValues(filters, 'street')) ?? NONE
  const asOf = useViewPart((view) => view.asOf)
  const unknown = useMemo(() => codes.filter((code) => !(code in streetNames.getState().names)), [codes])
  const question: Question = {
    ...PLAIN_QUESTION,
    by: ['street'],
    filters: [{ kind: 'street', values: unknown }],
    asOf,
    source: 'records',
  }
  const loaded = useAnswers({ streets: question }, { isAsked: unknown.length > 0 })
  const names = loaded.status === 'ready' ? loaded.data.streets.names : undefined
  useEffect(() => {
    if (names !== undefined) learnStreets(names)
  }, [names])
}
