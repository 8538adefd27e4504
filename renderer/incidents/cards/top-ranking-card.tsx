import { Button, Popover } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useMemo, useState } from 'react'
import type { RankedDimension } from '../../../shared/domain/figures/dashboard-figures.ts'
import { sumOfSeries } from '../../../shared/domain/figures/month-series.ts'
import type { Dimension } from '../../../shared/domain/incidents/dimension.ts'
import { filterValues } from '../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { unlikeDaysNotes } from '../../../shared/i18n/answer-notes.ts'
import { TopBars } from '../../charts/bars/top-bars.tsx'
import { isTyping } from '../../charts/keyboard.ts'
import { memoizedChart } from '../../charts/memoized-chart.tsx'
import { ChartCard } from '../../components/card/chart-card.tsx'
import { type Choice, ChoiceList } from '../../components/choice-list.tsx'
import { ExplainFigure } from '../../explain/explain-figure.tsx'
import { changeBase, hasChanges, withheldReasons } from '../../findings/growth.ts'
import { breakNotes } from '../../findings/place-notes.ts'
import { leadersOf, orderedTitle } from '../../findings/ranking.ts'
import { usePresentView, useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import { NothingCounted } from '../../untold/nothing-counted.tsx'
import type { CardFigures } from '../figures/selection-figures.ts'
import { monthsHead, useSeries } from '../figures/use-series.ts'
import { useSourceNote } from './card-words.ts'
import { useReach, useScaleValues } from './pair-scale.ts'
import {
  beforeHead,
  isTooFew,
  orderedRows,
  orderOf,
  otherValues,
  type RankingRow,
  rankingRows,
  rankingTable,
  shownCount,
  wholeRow,
} from './ranking-rows.ts'
import { useFiltering } from './value-actions.ts'

interface TopRankingCardProps extends CardFigures {
  readonly dimension: RankedDimension
  readonly sentence: string
  /** What stands above the first column of the table. */
  readonly head: string
  /** What the shares are of: left out where changes are in their place. */
  readonly shareNote: string | null
  readonly notes: readonly string[]
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
  const { answer, dimension, sentence, head, shareNote, notes, controls, isStale } = props
  const { onOpen, onUp, cameFrom = null } = props
  const reach = useReach()
  const pairEnds = useScaleValues([])
  const source = useSourceNote(answer)
  const words = useWords()
  const { t, format } = words
  const view = useView()
  const { filters, comparison } = view
  const { change } = useViewActions()
  const [isSearched, search] = useState(false)
  const chosen = filterValues(filters, dimension)
  // There are changes: they stand in the table, and take the place of the shares where the view is sorted by them.
  const isCompared = hasChanges(answer, view)
  const order = orderOf(view, isCompared)
  const isByChange = order === 'change'
  const ranking = { dimension, isCompared, order }
  const ordered = orderedRows(answer, ranking, words)
  const rows = rankingRows(ordered, ranking, answer, words)
  const shown = shownCount(rows.length, dimension)
  const isCut = shown < rows.length
  const leaders = isByChange ? rows.slice(0, 1) : leadersOf(rows)
  const marked = chosen ?? leaders.map(({ code }) => code)
  const base = answer.rows.find((row) => row.comparison !== undefined)?.comparison
  const series = useSeries(dimension)
  const whole = wholeRow(answer, isCompared, words)
  const wholeText = whole.change?.text ?? ''
  // Without the filter on its own values the whole of the card is another one than that of the page.
  const isExplained = wholeText !== '' && chosen === null && answer.source === 'records'
  const wholeChange = useMemo(
    () => (isExplained ? <ExplainFigure measure="incidents" place={dimension} text={wholeText} /> : null),
    [isExplained, dimension, wholeText],
  )
  // The data of the card have the changes also where it is not sorted by them.
  const unlikeDays = isCompared ? unlikeDaysNotes(answer.rows, t, format) : []
  const changeNotes =
    isCompared && base !== undefined ? [changeBase(base, { comparison, filters }, words), t('charts.change-line')] : []
  const withheld = isCompared
    ? withheldReasons(ordered.slice(0, shown))
        .filter((reason) => !isTooFew(reason))
        .map((reason) => t(`vocabulary.reason-${reason}`))
    : []
  // Bodies count the incidents of other roads since then, also where they are not compared with the days before.
  const breaks = isCompared || dimension === 'organisation' ? breakNotes(answer, filters, words) : []
  const cutNotes = isCut ? [t('charts.top-only', { shown, figure: format.count(rows.length) })] : []
  const onKeyDown = (event: KeyboardEvent) => {
    const isUp = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey)
    if (!isUp || onUp === undefined || isTyping(event.target)) return
    event.preventDefault()
    onUp()
  }
  const handlers = useFiltering(props.rows, dimension)
  const othersOf = (left: readonly RankingRow[]) => {
    const all = series === null ? [] : left.flatMap(({ code }) => series.of.get(code) ?? [])
    return {
      ...otherValues(left, answer.total, words),
      series: series === null || all.length < left.length ? null : sumOfSeries(all, series.months),
    }
  }
  const isEmpty = rows.every(({ value }) => value === null || value === 0)
  return (
    <ChartCard
      {...{ isStale, onKeyDown }}
      title={orderedTitle(answer, dimension, { chosen, isByChange }, words)}
      figures={rankingTable(rows, { ...ranking, caption: sentence, head, comparison, base }, words)}
      rows={props.rows}
      asOf={answer.asOf}
      crossed={dimension}
      notes={[source, ...(shareNote === null || isByChange ? [] : [shareNote]), ...notes, ...changeNotes, ...cutNotes]}
      exceptions={[...breaks, ...withheld, ...unlikeDays]}
      controls={
        isCut ? (
          <>
            {controls}
            <SearchAll
              {...{ dimension, isSearched, search }}
              count={rows.length}
              choices={isSearched ? rows.map(({ code, label, text }) => ({ code, label, text })) : []}
            />
          </>
        ) : (
          controls
        )
      }
    >
      {isEmpty ? (
        <NothingCounted answer={answer} />
      ) : (
        <TopBars
          label={sentence}
          rows={rows.slice(0, shown).map(({ comparison: _compared, ...row }) => ({
            ...row,
            series: series?.of.get(row.code) ?? null,
            isMarked: marked.includes(row.code),
          }))}
          whole={rows.length > 1 ? { ...whole, series: series?.sum ?? null } : null}
          wholeChange={wholeChange}
          others={isCut ? othersOf(rows.slice(shown)) : null}
          heads={{
            order,
            label: head,
            value: t('columns.incidents'),
            share: t('columns.share'),
            months: series === null ? '' : monthsHead(series.months),
            before: beforeHead(comparison, base, words),
            change: t('columns.change-short'),
          }}
          cut={hasSeries(dimension, answer) ? (series?.months.cut ?? []) : null}
          {...(isByChange ? { changeReach: pairEnds } : { reach: { value: reach, text: format.count(reach) } })}
          isSelection={chosen !== null}
          {...handlers}
          onSort={(by) => change({ sort: { by, descending: by !== 'label' } })}
          onOthers={() => search(true)}
          cameFrom={cameFrom}
          {...(onOpen === undefined ? {} : { onOpen })}
        />
      )}
    </ChartCard>
  )
}

/** Only dimensions of which the months are asked have a column of them, also before they are known. */
function hasSeries(dimension: RankedDimension, { source }: Pick<Answer, 'source'>): boolean {
  return source === 'records' && ['category', 'subcategory', 'organisation'].includes(dimension)
}

interface SearchAllProps {
  readonly dimension: Dimension
  readonly isSearched: boolean
  readonly search: (isSearched: boolean) => void
  /** How many values there are. */
  readonly count: number
  /** They themselves, while they are searched. */
  readonly choices: readonly Choice[]
}

/** Every value of a ranking that shows its first ones only, to be searched and chosen. */
const SearchAll = memoizedChart(function SearchAll(props: SearchAllProps) {
  const { dimension, isSearched, search, count, choices } = props
  const { t, format } = useWords()
  const label = t('charts.search-all', { figure: format.count(count) })
  return (
    <Popover opened={isSearched} onChange={search} trapFocus returnFocus width={320} position="bottom-end">
      <Popover.Target>
        <Button leftSection={<IconSearch size={14} stroke={1.5} aria-hidden />} onClick={() => search(!isSearched)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={label}>
        <AllChoices {...{ dimension, choices }} />
      </Popover.Dropdown>
    </Popover>
  )
})

function AllChoices({ dimension, choices }: Pick<SearchAllProps, 'dimension' | 'choices'>) {
  const chosen = filterValues(usePresentView().filters, dimension) ?? []
  const { filter } = useViewActions()
  return <ChoiceList {...{ choices, chosen }} onChange={(next) => filter(dimension, next)} />
}
