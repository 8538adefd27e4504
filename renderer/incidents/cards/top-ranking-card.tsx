import { Button, Popover } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { KeyboardEvent, ReactNode } from 'react'
import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import { unlikeDaysNotes } from '../../../shared/i18n/answer-notes.ts'
import { TopBars } from '../../charts/top-bars.tsx'
import { ChartCard } from '../../components/chart-card.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { EmptyNote } from '../../components/note.tsx'
import { changeBase, withheldReasons } from '../../findings/growth.ts'
import { leadersOf } from '../../findings/ranking.ts'
import { usePresentView, useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { useReach } from './pair-scale.ts'
import { orderedRows, otherValues, RANKING_LIMITS, rankingRows, rankingTable } from './ranking-rows.ts'
import { useShowRowsOf } from './use-show-rows-of.ts'

interface TopRankingCardProps extends CardFigures {
  readonly dimension: RankedDimension
  readonly title: string
  readonly sentence: string
  /** What stands above the first column of the table. */
  readonly head: string
  /** There are changes: they stand in the table, and take the place of the shares where the view is sorted by them. */
  readonly isCompared: boolean
  readonly notes: readonly string[]
  readonly exceptions?: readonly string[]
  readonly controls?: ReactNode
  /** Opens what a row is made of. */
  readonly onOpen?: (code: string) => void
  /** The row that was open before, `null` for none. */
  readonly cameFrom?: string | null
  /** Goes back up from what was opened; also by Backspace. */
  readonly onUp?: () => void
}

/** A ranking by count with shares and changes: the first values one by one, the others as one. */
export function TopRankingCard(props: TopRankingCardProps) {
  const { answer, dimension, title, sentence, head, isCompared, notes, exceptions = [], controls } = props
  const { isStale, onOpen, onUp, cameFrom = null } = props
  const limit = RANKING_LIMITS[dimension]
  const reach = useReach()
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const { toggle, filter } = useViewActions()
  const chosen = filterValues(filters, dimension)
  const isByChange = isCompared && sort.by === 'change'
  const ranking = { dimension, isCompared, isByChange }
  const ordered = orderedRows(answer, ranking, words)
  const rows = rankingRows(ordered, ranking, answer.total, words)
  // A single value beyond the limit takes the line that would count it.
  const isCut = rows.length > limit + 1
  const shown = isCut ? limit : rows.length
  const leaders = isByChange ? rows.slice(0, 1) : leadersOf(rows)
  const marked = chosen ?? leaders.map(({ code }) => code)
  const base = answer.rows.find((row) => row.comparison !== undefined)?.comparison
  // The data of the card have the changes also where it is not sorted by them.
  const unlikeDays = isCompared ? unlikeDaysNotes(answer.rows, t, format) : []
  const changeNotes = isByChange && base !== undefined ? [changeBase(base, { comparison, filters }, words)] : []
  const withheld = isByChange
    ? withheldReasons(ordered.slice(0, shown)).map((each) => t(`vocabulary.reason-${each}`))
    : []
  const cutNotes = isCut ? [t('charts.top-only', { shown: limit, figure: format.count(rows.length) })] : []
  const onKeyDown = (event: KeyboardEvent) => {
    const isUp = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey)
    if (!isUp || onUp === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    onUp()
  }
  const showRow = useShowRowsOf(props.rows, dimension)
  const isEmpty = rows.every(({ value }) => value === null || value === 0)
  return (
    <ChartCard
      {...{ title, isStale, onKeyDown }}
      figures={rankingTable(rows, { ...ranking, caption: sentence, head, comparison, base }, words)}
      rows={props.rows}
      asOf={answer.asOf}
      notes={[...notes, ...changeNotes, ...cutNotes]}
      exceptions={[...exceptions, ...withheld, ...unlikeDays]}
      controls={
        isCut ? (
          <>
            {controls}
            <SearchAll dimension={dimension} choices={rows.map(({ code, label, text }) => ({ code, label, text }))} />
          </>
        ) : (
          controls
        )
      }
    >
      {isEmpty ? (
        <EmptyNote
          title={t(answer.reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${answer.reason}`)}
        />
      ) : (
        <TopBars
          rows={rows.slice(0, shown).map(({ code, label, value, text, share, change, reason }) => ({
            code,
            label,
            value,
            text,
            share,
            change: isByChange ? change : null,
            changeReason: isByChange ? reason : null,
            isMarked: marked.includes(code),
          }))}
          others={isCut ? otherValues(rows.slice(limit), answer.total, words) : null}
          heads={[head, t('incidents.head-incidents'), t('charts.head-change')]}
          reach={{ value: reach, text: format.count(reach) }}
          isSelection={chosen !== null}
          onToggle={(code, isAdding) => toggle(dimension, code, isAdding)}
          onClear={() => filter(dimension, null)}
          cameFrom={cameFrom}
          {...(showRow === null ? {} : { onList: showRow })}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      )}
    </ChartCard>
  )
}

interface SearchAllProps {
  readonly dimension: Dimension
  readonly choices: readonly Choice[]
}

/** Every value of a ranking that shows its first ones only, to be searched and chosen. */
function SearchAll({ dimension, choices }: SearchAllProps) {
  const { t, format } = useWords()
  const chosen = filterValues(usePresentView().filters, dimension) ?? []
  const { filter } = useViewActions()
  const label = t('charts.search-all', { figure: format.count(choices.length) })
  return (
    <Popover trapFocus returnFocus width={320} position="bottom-end">
      <Popover.Target>
        <Button leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />}>{label}</Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <ChoiceList {...{ choices, chosen }} onChange={(next) => filter(dimension, next)} />
      </Popover.Dropdown>
    </Popover>
  )
}
