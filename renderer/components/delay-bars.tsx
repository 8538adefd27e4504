import styles from './delay-bars.module.css'

export interface DelayRow {
  readonly code: string
  readonly label: string
  /** Days in which half, and nine tenths, are closed; `null` when too few are closed to say. */
  readonly median: number | null
  readonly p90: number | null
  readonly medianText: string
  readonly p90Text: string
  /** Drawn in the accent: the row that is selected. */
  readonly isMarked: boolean
  /** Instead of the marks when there are no figures: "n.c. (12 closed)". */
  readonly withheld: string | null
}

interface DelayBarsProps {
  readonly rows: readonly DelayRow[]
  readonly heads: readonly [string, string]
}

/** A dot at the median, a tick at nine tenths, a thin line between, and both values in columns. */
export function DelayBars({ rows, heads }: DelayBarsProps) {
  const largest = Math.max(1, ...rows.map(({ p90 }) => p90 ?? 0))
  const at = (days: number) => `${(days / largest) * 94 + 2}%`
  return (
    <div className={styles.delays}>
      <p className={styles.heads} aria-hidden>
        <span />
        <span />
        <span>{heads[0]}</span>
        <span>{heads[1]}</span>
      </p>
      <ol>
        {rows.map(({ code, label, median, p90, medianText, p90Text, withheld, isMarked }) => (
          <li key={code} className={styles.row} data-marked={isMarked}>
            <span className={styles.label} title={label}>
              <bdi>{label}</bdi>
            </span>{' '}
            <span className={styles.track}>
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
          </li>
        ))}
      </ol>
    </div>
  )
}
