import { useState } from 'react'
import type { MonthSeries } from '../../../shared/domain/figures/month-series.ts'
import { type MarkHandlers, Option, useListBox } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { type Missing, MissingFigure } from '../missing-figure.tsx'
import { PanelLines } from './panel-lines.tsx'
import styles from './small-multiples.module.css'

/** What is drawn of a line, with its figures in words. */
interface Drawn {
  readonly label: string
  /** The count of the whole period, or its rate. */
  readonly text: string
  readonly missing: Missing | null
  /** `null` where nothing is compared. */
  readonly change: { readonly text: string; readonly missing: Missing | null } | null
  readonly series: Pick<MonthSeries, 'now' | 'before'>
  /** The largest value that is drawn, in words; on one axis for all the last one. */
  readonly top: string
  /** Of each month both values in words, for the tooltip. */
  readonly months: readonly string[]
}

/** One of the lines that are compared. */
interface Panel extends Drawn {
  readonly code: string
  readonly isSelected: boolean
  /** Column and row on the map of tiles, from 0. */
  readonly at: readonly [number, number] | null
}

interface SmallMultiplesProps extends MarkHandlers {
  readonly label: string
  /** The whole, which is not chosen. */
  readonly whole: Drawn | null
  readonly panels: readonly Panel[]
  /** The first letter of each month, and its name. */
  readonly months: readonly { readonly letter: string; readonly name: string }[]
  /** Places of the months that are not over. */
  readonly cut: readonly number[]
  /** Each scale ends at its own largest value, or all at that of the largest. */
  readonly hasOwnScales: boolean
  /** The top of one axis for all, whatever their values: a whole that they are shares of. */
  readonly largest?: number
}

/** The same months of many codes, each beside the others: this year over the year before, from zero. */
export const SmallMultiples = memoizedChart(function SmallMultiples(props: SmallMultiplesProps) {
  const { label, whole, panels, months, cut, hasOwnScales, onToggle, onClear, onList } = props
  const [pointed, point] = useState<{ readonly code: string | null; readonly month: number } | null>(null)
  const { list, option } = useListBox(
    panels.map(({ code }) => code),
    { onToggle, onClear, onList },
  )
  const largest = props.largest ?? Math.max(1, ...panels.map(({ series }) => largestOf(series)))
  const topOf = (panel: Drawn, isOwn: boolean) =>
    isOwn && props.largest === undefined ? Math.max(1, largestOf(panel.series)) : largest
  const isPlaced = panels.some(({ at }) => at !== null)
  const said = ({ text, missing }: Pick<Drawn, 'text' | 'missing'>, isStop: boolean) =>
    missing === null ? text : <MissingFigure {...missing} isStop={isStop} />
  /** The whole has no code. */
  const draw = (panel: Drawn, code: string | null) => (
    <>
      <span className={styles.head}>
        <b>{panel.label}</b>{' '}
        <span className={styles.change}>{panel.change !== null && said(panel.change, code === null)}</span>
      </span>{' '}
      <span className={styles.text}>{said(panel, code === null)}</span>
      <span aria-hidden>
        <span className={styles.top} data-last={props.largest === undefined ? undefined : true}>
          {panel.top}
        </span>
        <PanelLines
          series={panel.series}
          largest={topOf(panel, code === null || hasOwnScales)}
          count={months.length}
          cut={cut}
          marked={pointed?.month ?? null}
          onPoint={(month) => point(month === null ? null : { code, month })}
        />
        <span className={styles.letters}>
          {months.map(({ letter, name }, place) => (
            <span key={name} data-marked={place === pointed?.month}>
              {letter}
            </span>
          ))}
        </span>
      </span>
      {pointed !== null && pointed.code === code && (
        <span
          className={styles.tip}
          style={{ [pointed.month > months.length / 2 ? 'insetInlineEnd' : 'insetInlineStart']: '60%' }}
          aria-hidden
        >
          <b>{months[pointed.month]?.name}</b> {panel.months[pointed.month]}
        </span>
      )}
    </>
  )
  return (
    <div className={styles.multiples} data-placed={isPlaced}>
      {whole !== null && (
        <div className={styles.panel} data-whole>
          {draw(whole, null)}
        </div>
      )}
      <div {...list} role="listbox" aria-label={label} className={styles.panels}>
        {panels.map((panel) => (
          <Option
            key={panel.code}
            {...option(panel.code, panel.isSelected)}
            className={styles.panel}
            data-code={panel.code}
            style={panel.at === null ? undefined : { gridColumn: panel.at[0] + 1, gridRow: panel.at[1] + 1 }}
          >
            {draw(panel, panel.code)}
          </Option>
        ))}
      </div>
    </div>
  )
})

/** The largest of the values that are drawn. */
export function largestOf({ now, before }: Pick<MonthSeries, 'now' | 'before'>): number {
  return Math.max(0, ...[...now, ...before].map((value) => value ?? 0))
}
