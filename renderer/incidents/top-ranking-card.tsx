import type { KeyboardEvent, ReactNode } from 'react'
import type { BarDimension } from '../../shared/domain/figures/dashboard-figures.ts'
import { filterValues } from '../../shared/domain/filter.ts'
import type { Answer, AnswerRow } from '../../shared/domain/question.ts'
import { shareOf } from '../../shared/domain/share.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { type OtherValues, TopBars } from '../charts/top-bars.tsx'
import { ChartCard } from '../components/chart-card.tsx'
import { EmptyNote } from '../components/empty-note.tsx'
import type { Figures } from '../components/figure-table.tsx'
import { changeBase, comparedHead } from '../findings/compared-head.ts'
import { byChange, withheldReasons } from '../findings/growth.ts'
import { leadersOf, rankRows, sumOf } from '../findings/leaders.ts'
import type { RowsRequest } from '../query/rows-request.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { useReach } from './pair-scale.ts'
import { RANKING_LIMITS } from './ranking-limits.ts'
import { SearchAll } from './search-all.tsx'
import { useShowRowsOf } from './use-show-rows-of.ts'

interface TopRankingCardProps {
  readonly answer: Answer
  readonly rows: RowsRequest
  readonly isStale: boolean
  readonly dimension: BarDimension
  readonly title: string
  readonly sentence: string
  /** What stands above the first column of the table. */
  readonly head: string
  /** There are changes: they stand in the table, and take the place of the shares where the view is sorted by them. */
  readonly isCompared: boolean
  readonly notes: readonly string[]
  readonly controls?: ReactNode
  readonly columns: number
  /** Opens what a row is made of. */
  readonly onOpen?: (code: string) => void
  /** The row that was open before, `null` for none. */
  readonly cameFrom?: string | null
  /** Goes back up from what was opened; also by Backspace. */
  readonly onUp?: () => void
}

/** A ranking by count with shares and changes: the first values one by one, the others as one. */
export function TopRankingCard(props: TopRankingCardProps) {
  const { answer, dimension, title, sentence, head, isCompared, notes, controls, columns, isStale } = props
  const { onOpen, onUp, cameFrom = null } = props
  const limit = RANKING_LIMITS[dimension]
  const reach = useReach()
  const words = useWords()
  const { t, format } = words
  const { filters, sort, comparison } = useView()
  const { toggle, filter } = useViewActions()
  const chosen = filterValues(filters, dimension)
  const label = ({ key }: AnswerRow) => labelOf(dimension, key[0] ?? '', t, format)
  const ranked = rankRows(answer.rows, label)
  const isByChange = isCompared && sort.by === 'change'
  const ordered = isByChange ? byChange(ranked) : ranked
  // A single value beyond the limit takes the line that would count it.
  const isCut = ordered.length > limit + 1
  const shown = isCut ? ordered.slice(0, limit) : ordered
  const leaders = isByChange ? shown.slice(0, 1) : leadersOf(ranked)
  const marked = chosen ?? leaders.map(({ key }) => key[0] ?? '')
  const share = (value: number | null) => {
    const fraction = shareOf(value, answer.total)
    return fraction === null ? '' : format.share(fraction)
  }
  const change = ({ comparison }: AnswerRow): string | null => {
    if (!isCompared || comparison === undefined) return null
    return comparison.change === null ? t('common.not-comparable') : format.change(comparison.change)
  }
  const reason = ({ comparison }: AnswerRow) =>
    !isCompared || comparison?.reason == null ? null : t(`vocabulary.reason-${comparison.reason}`)
  const text = ({ value }: AnswerRow) => (value === null ? t('common.not-comparable') : format.count(value))
  const before = ({ comparison }: AnswerRow) =>
    comparison?.value == null ? t('common.not-known') : format.count(comparison.value)
  const left = ordered.slice(limit)
  const leftValue = sumOf(left) ?? 0
  const others: OtherValues | null = isCut
    ? {
        label: t('charts.others', { count: left.length, figure: format.count(left.length) }),
        value: leftValue,
        text: format.count(leftValue),
        share: share(leftValue),
        codes: left.map(({ key }) => key[0] ?? ''),
      }
    : null
  const base = answer.rows.find(({ comparison }) => comparison !== undefined)?.comparison
  const figures: Figures = {
    caption: sentence,
    columns: [
      { label: head, isFigure: false },
      { label: t('incidents.head-incidents'), isFigure: true },
      ...(isByChange ? [] : [{ label: t('incidents.head-share'), isFigure: true }]),
      ...(isCompared
        ? [
            { label: comparedHead(comparison, base, words), isFigure: true },
            { label: t('charts.head-change'), isFigure: true },
          ]
        : []),
    ],
    rows: ordered.map((row) => [
      label(row),
      text(row),
      ...(isByChange ? [] : [share(row.value)]),
      ...(isCompared ? [before(row), reason(row) ?? change(row) ?? ''] : []),
    ]),
  }
  const changeNotes =
    isByChange && base !== undefined
      ? [
          changeBase(base, { comparison, filters }, words),
          ...withheldReasons(shown).map((each) => t(`vocabulary.reason-${each}`)),
        ]
      : []
  const cutNotes = isCut ? [t('charts.top-only', { shown: limit, figure: format.count(ordered.length) })] : []
  const onKeyDown = (event: KeyboardEvent) => {
    const isUp = event.key === 'Backspace' || (event.key === 'ArrowLeft' && event.altKey)
    if (!isUp || onUp === undefined || event.target instanceof HTMLInputElement) return
    event.preventDefault()
    onUp()
  }
  const showRow = useShowRowsOf(props.rows, dimension)
  const isEmpty = ordered.every(({ value }) => value === null || value === 0)
  return (
    <ChartCard
      {...{ title, sentence, figures, columns, isStale, onKeyDown }}
      rows={props.rows}
      asOf={answer.asOf}
      notes={[...notes, ...changeNotes, ...cutNotes]}
      controls={
        isCut ? (
          <>
            {controls}
            <SearchAll
              dimension={dimension}
              choices={ordered.map((row) => ({ code: row.key[0] ?? '', label: label(row), text: text(row) }))}
            />
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
          rows={shown.map((row) => ({
            code: row.key[0] ?? '',
            label: label(row),
            value: row.value,
            text: text(row),
            share: share(row.value),
            change: isByChange ? change(row) : null,
            changeReason: isByChange ? reason(row) : null,
            isMarked: marked.includes(row.key[0] ?? ''),
          }))}
          others={others}
          heads={[head, t('incidents.head-incidents'), t('charts.head-change')]}
          reach={{ value: reach, text: format.count(reach) }}
          isSelection={chosen !== null}
          onToggle={(code, isAdding) => toggle(dimension, code, isAdding)}
          onClear={() => filter(dimension, null)}
          cameFrom={cameFrom}
          {...(showRow === null
            ? {}
            : { list: { label: (row) => t('rows.show-of', { name: row.label }), onClick: showRow } })}
          {...(onOpen === undefined
            ? {}
            : { open: { label: (row) => t('charts.open-category', { name: row.label }), onClick: onOpen } })}
        />
      )}
    </ChartCard>
  )
}
