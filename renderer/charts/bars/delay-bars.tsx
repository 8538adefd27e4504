import { type MarkHandlers, Option, useListBox } from '../list-box.tsx'
import { memoizedChart } from '../memoized-chart.tsx'
import { type DelayAxis, delayAxis } from './delay-axis.ts'
import styles from './delay-bars.module.css'

interface DelayFigures {
  readonly label: string
  /** Days in which half, and nine tenths, are closed; `null` when too few are closed to say. */
  readonly median: number | null
  readonly p90: number | null
  readonly medianText: string
  readonly p90Text: string
  /** Instead of the marks when there are no figures: "too few (12 closed)". */
  readonly withheld: string | null
}

export interface DelayBar extends DelayFigures {
  readonly code: string
  /** Drawn in the accent: the row that is selected. */
  readonly isMarked: boolean
}

interface DelayBarsProps extends MarkHandlers {
  /** Those of all rows together, above them. */
  readonly whole: DelayFigures
  readonly rows: readonly DelayBar[]
  readonly heads: readonly [string, string]
  /** The words of a tick of the axis, of so many days. */
  readonly tickWords: readonly (readonly [days: number, words: string])[]
  /** So many days the scale reaches at least: those of the same chart of another selection beside it. */
  readonly reach?: number
  readonly label: string
}

/** A dot at the median, a tick at nine tenths, a thin line between on a logarithmic scale, and both values in columns. */
export const DelayBars = memoizedChart(function DelayBars(props: DelayBarsProps) {
  const { whole, rows, heads, tickWords, reach = 0, label, onToggle, onClear, onList } = props
  const axis = delayAxis(Math.max(reach, ...[whole, ...rows].map(({ p90 }) => p90 ?? 0)))
  const { list, option } = useListBox(
    rows.map(({ code }) => code),
    { onToggle, onClear, onList },
  )
  const words = new Map(tickWords)
  return (
    <div className={styles.delays}>
      <p className={styles.heads} aria-hidden>
        <span className={styles.key}>
          <i className={styles.median} /> {heads[0]}
          <i className={styles.p90} /> {heads[1]}
        </span>
        <span className={styles.axis}>
          {axis.ticks.map(({ days, at, isMinor }) => (
            <span key={days} data-minor={isMinor} style={{ left: `${at * 100}%` }}>
              {words.get(days)}
            </span>
          ))}
        </span>
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </p>
      <p className={styles.row} data-whole>
        <Delay figures={whole} axis={axis} />
      </p>
      <div {...list} role="listbox" aria-label={label} className={styles.rows}>
        {rows.map((row) => (
          <Option key={row.code} {...option(row.code, row.isMarked)} className={styles.row} data-marked={row.isMarked}>
            <Delay figures={row} axis={axis} />
          </Option>
        ))}
      </div>
    </div>
  )
})

/** A thin line at each tick, as a background. */
function gridLines({ ticks }: DelayAxis): string {
  const line = ({ at }: DelayAxis['ticks'][number]) =>
    `linear-gradient(var(--line), var(--line)) ${(at * 100).toFixed(2)}% 0 / 1px 100% no-repeat`
  return ticks.map(line).join(', ')
}

function Delay({ figures, axis }: { readonly figures: DelayFigures; readonly axis: DelayAxis }) {
  const { label, median, p90, medianText, p90Text, withheld } = figures
  const at = (days: number) => `${axis.at(days) * 100}%`
  return (
    <>
      <span className={styles.label} title={label}>
        <bdi>{label}</bdi>
      </span>{' '}
      <span className={styles.track} style={{ background: gridLines(axis) }}>
        {median !== null && p90 !== null && (
          <>
            <u style={{ left: at(median), right: `calc(100% - ${at(p90)})` }} />
            <i className={styles.median} style={{ left: at(median) }} />
            <i className={styles.p90} style={{ left: at(p90) }} />
          </>
        )}
      </span>{' '}
      {withheld === null ? (
        <>
          <span className={styles.value}>{medianText}</span> <span className={styles.second}>{p90Text}</span>
        </>
      ) : (
        <span className={styles.withheld}>{withheld}</span>
      )}
    </>
  )
}
