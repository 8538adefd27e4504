import type { DelayRow } from '../../../shared/domain/report/tables/incident-tables.ts'
import { type DelayAxis, delayAxis } from '../../charts/bars/delay-axis.ts'
import { delayTickWords } from '../../findings/delays.ts'
import type { PaperColumn } from '../paper-table.tsx'
import type { PaperWords } from '../paper-words.tsx'
import styles from '../table.module.css'

/** The column that draws the delays of a table: the axis in its head, median and nine tenths in each row. */
export function delayScale(rows: readonly DelayRow[], { t }: Pick<PaperWords, 't'>): PaperColumn<DelayRow> {
  const axis = delayAxis(Math.max(0, ...rows.map(({ p90 }) => p90 ?? 0)))
  return {
    name: 'scale',
    head: (
      <svg width="100%" height="10" aria-hidden="true" className={styles.scale}>
        {axis.ticks.map(({ days, unit, count, at, isMinor }) =>
          isMinor || days === 0 ? null : (
            <text key={days} x={percent(at)} y="8" textAnchor={at === 1 ? 'end' : 'middle'}>
              {delayTickWords({ unit, count }, { t })}
            </text>
          ),
        )}
      </svg>
    ),
    className: styles.bar,
    cell: (row) => <Mark row={row} axis={axis} />,
  }
}

/** A dot at the median, a tick at nine tenths, a thin line between. */
function Mark({ row: { median, p90 }, axis }: { readonly row: DelayRow; readonly axis: DelayAxis }) {
  return (
    <svg width="100%" height="9" aria-hidden="true" className={styles.scale}>
      {axis.ticks.map(({ days, at }) => (
        <line key={days} x1={percent(at)} x2={percent(at)} y1="-6" y2="16" stroke="#e2e2ea" />
      ))}
      {median !== null && p90 !== null ? (
        <>
          <line x1={percent(axis.at(median))} x2={percent(axis.at(p90))} y1="4.5" y2="4.5" stroke="#8b8c9e" />
          <circle cx={percent(axis.at(median))} cy="4.5" r="3.2" fill="#343c9c" />
          <line
            x1={percent(axis.at(p90))}
            x2={percent(axis.at(p90))}
            y1="0"
            y2="9"
            stroke="#4c4d5e"
            strokeWidth="1.5"
          />
        </>
      ) : null}
    </svg>
  )
}

function percent(part: number): string {
  return `${(part * 100).toFixed(2)}%`
}
