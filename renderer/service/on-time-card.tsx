import { useState } from 'react'
import type { ListedTarget } from '../../shared/contract/figures.ts'
import { SMALLEST_BASE } from '../../shared/domain/incidents/comparison.ts'
import { type Filter, filterValues } from '../../shared/domain/incidents/filter.ts'
import { missingShare, onTimeShare, pastDue } from '../../shared/domain/service/on-time.ts'
import type { OnTimeRow } from '../../shared/domain/service/service-question.ts'
import { sizeOf } from '../../shared/domain/service/share-order.ts'
import { judgedDays, targetChanges, targetTurns } from '../../shared/domain/service/target-changes.ts'
import { MULTIPLIED_DIMENSIONS } from '../../shared/domain/view/view-state.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { pointsWords, signedPoints, targetChangeWords, targetTurnWords } from '../../shared/i18n/service-words.ts'
import { ChartCard } from '../components/card/chart-card.tsx'
import { type Figures, figureColumns } from '../components/figures.ts'
import { Segments } from '../components/segments.tsx'
import { useShowRows } from '../components/show-rows.tsx'
import { useExplain } from '../explain/explain-context.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { countOf, DRAWN_PARTS, type DrawnPart, partFilter, rowsOf } from './drawn-parts.ts'
import { PartGrid, type PartRow } from './part-grid.tsx'
import styles from './service.module.css'
import { sortedRows, targetsOfCategory, wholeAt } from './split-rows.ts'
import { heldTitle, heldWords } from './target-words.ts'
import type { ServiceFigures } from './use-service-figures.ts'

/** So many rows are in sight before the others are asked for. */
const MOST_ROWS = 10

interface OnTimeCardProps {
  readonly figures: ServiceFigures
  readonly targets: readonly ListedTarget[]
  readonly isStale: boolean
}

/** The share closed in time by the dimension of the view, with all parts beside it. */
export function OnTimeCard({ figures, targets, isStale }: OnTimeCardProps) {
  const words = useWords()
  const { t, format } = words
  const { filters } = useView()
  const { change } = useViewActions()
  const show = useShowRows()
  const { open } = useExplain()
  const [isWhole, setWhole] = useState(false)
  const { split, total, questions } = figures
  const [by = 'category'] = split.by
  const chosen = filterValues(filters, by)
  const sorted = sortedRows(split)
  const name = (code: string) => labelOf(by, code, t, format)
  const shown = isWhole ? sorted : sorted.slice(0, MOST_ROWS)
  const all: OnTimeRow = {
    key: [''],
    ...onTimeShare(total.parts),
    parts: total.parts,
    ...(total.comparison === undefined ? {} : { comparison: total.comparison }),
  }
  const whole = wholeAt([all, ...sorted])
  const days = judgedDays(total.period, questions.split.filters)
  const turns = targetTurns(targets, questions.total.filters, days)
  const changes = targetChanges(targets, questions.total, total)
  const changed = [
    ...(turns === null ? [] : [{ ...turns, text: targetTurnWords(turns, t, format) }]),
    ...(changes === null ? [] : [{ ...changes, text: targetChangeWords(changes, t, format) }]),
  ]
  // Lines of other dimensions are of several categories.
  const changedWords = (code: string) =>
    by === 'category' ? changed.filter(({ categories }) => categories.includes(code)).map(({ text }) => text) : []
  const rowOf = (row: OnTimeRow): PartRow => {
    const [code = ''] = row.key
    const base = pastDue(row.parts)
    const isAll = code === ''
    const { held, exceptions } =
      by === 'category' && !isAll ? targetsOfCategory(targets, code, days) : { held: [], exceptions: 0 }
    const label = isAll ? t(chosen === null ? 'columns.all' : 'common.selection') : name(code)
    const sum = sizeOf(row.parts)
    const share = row.value === null ? '' : format.share(row.value)
    const points = row.comparison?.change ?? null
    return {
      code,
      name: label,
      target: `${heldWords(held, words)}${held.length === 0 || exceptions === 0 ? '' : ` +${format.count(exceptions)}`}`,
      targetTitle: held.length === 0 ? '' : heldTitle(held, exceptions, words),
      changed: changedWords(code).join(' '),
      widthOf: row.value === null ? null : (part) => (countOf(row.parts, part) / base) * whole * 100,
      labelOf: (part) =>
        t('onTime.part-label', {
          row: label,
          part: t(`service.part-${part}`),
          n: format.count(countOf(row.parts, part)),
        }),
      why:
        row.parts.noTarget === sum
          ? t('onTime.without-target', { n: format.count(sum) })
          : t(`onTime.${missingShare(row.parts) ?? 'few'}`, {
              base: format.count(base),
              smallest: format.count(SMALLEST_BASE),
            }),
      share,
      change: points === null ? '' : signedPoints(points, format),
      base: format.count(base),
      overdue: format.count(row.parts.overdue),
      isSelected: chosen?.includes(code) ?? false,
    }
  }
  const ofRow = (code: string): readonly Filter[] => (code === '' ? [] : [{ kind: by, values: [code] }])
  const list = (code: string, part: DrawnPart | null) => {
    const question = code === '' ? questions.total : questions.split
    show?.(rowsOf(question, ...ofRow(code), ...(part === null ? [] : [partFilter(part)])))
  }
  const keep = (code: string, part: DrawnPart | null) => {
    change(({ filters: present }) => {
      const others = present.filter(({ kind }) => kind !== by && (part === null || kind !== 'part'))
      const isAlone = part === null && chosen?.length === 1 && chosen[0] === code
      return { filters: [...others, ...(isAlone ? [] : ofRow(code)), ...(part === null ? [] : [partFilter(part)])] }
    })
  }
  const explain = (code: string) => {
    if (code !== '' && !(chosen?.length === 1 && chosen[0] === code)) keep(code, null)
    open({ measure: 'on-time', place: `row ${code}` }, 'on-time')
  }
  const valued = sorted.filter(({ key: [code = ''], value }) => value !== null && (chosen?.includes(code) ?? true))
  const [high, low] = [valued[0], valued.at(-1)]
  const shareWords = (row: OnTimeRow) => (row.value === null ? '' : format.share(row.value))
  const title =
    high === undefined || low === undefined
      ? t('onTime.split-plain')
      : high === low
        ? t('onTime.split-one', { name: name(high.key[0] ?? ''), share: shareWords(high) })
        : t('onTime.split-title', {
            low: name(low.key[0] ?? ''),
            lowShare: shareWords(low),
            high: name(high.key[0] ?? ''),
            highShare: shareWords(high),
          })
  const table: Figures = {
    caption: t('onTime.split-caption'),
    columns: figureColumns(
      t(`vocabulary.dimension-${by}`),
      t('columns.onTime'),
      t('columns.difference'),
      ...DRAWN_PARTS.map((part) => t(`service.part-${part}`)),
    ),
    rows: sorted.map((row) => [
      name(row.key[0] ?? ''),
      row.value === null ? t('service.answer-few', { smallest: SMALLEST_BASE }) : format.share(row.value),
      row.comparison?.change == null ? '' : pointsWords(row.comparison.change, t, format),
      ...DRAWN_PARTS.map((part) => format.count(countOf(row.parts, part))),
    ]),
  }
  const rest = sorted.length - MOST_ROWS
  const early = total.parts.pending
  return (
    <ChartCard
      title={title}
      figures={table}
      asOf={total.asOf}
      notes={[t('service.on-time-definition'), t('onTime.working-days-note')]}
      exceptions={[
        ...changed.map(({ text }) => (by === 'category' ? `* ${text}` : text)),
        ...(early === 0 ? [] : [t('onTime.early-note', { n: format.count(early) })]),
      ]}
      rows={rowsOf(questions.split)}
      controls={
        <Segments
          label={t('onTime.split-by')}
          options={MULTIPLIED_DIMENSIONS.map((value) => ({ value, label: t(`onTime.by-${value}`) }))}
          value={by === 'organisation' || by === 'municipality' ? by : 'category'}
          onChange={(onTimeBy) => change({ onTimeBy })}
        />
      }
      isStale={isStale}
    >
      <PartLegend />
      <PartGrid
        label={table.caption}
        heads={[
          t(`vocabulary.dimension-${by}`),
          by === 'category' ? t('columns.delay') : '',
          t('columns.onTime'),
          t('columns.difference'),
          t('onTime.counted'),
          t('onTime.overdue'),
        ]}
        baseTitle={t('onTime.counted-title')}
        overdueTitle={t('service.part-overdue')}
        rows={[all, ...shown].map(rowOf)}
        wholeAt={whole * 100}
        onFilter={keep}
        onList={show === null ? null : list}
        onExplain={total.comparison === undefined ? null : explain}
      />
      {rest > 0 && (
        <button type="button" className={styles.others} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t('onTime.fold') : t('onTime.others', { count: rest, n: format.count(rest) })}
        </button>
      )}
    </ChartCard>
  )
}

/** What the fills of parts mean. */
function PartLegend() {
  const { t } = useWords()
  return (
    <p className={styles.legend} aria-hidden>
      {DRAWN_PARTS.map((part) => (
        <span key={part}>
          <i data-part={part} />
          {t(`service.part-${part}`)}
        </span>
      ))}
    </p>
  )
}
