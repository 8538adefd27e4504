import styles from './change-bar.module.css'

/** From the smallest to the largest change of some bars, zero among them. */
export interface ChangeScale {
  readonly low: number
  readonly high: number
  /** The change of the whole, drawn as a line through all bars; `null` where there is none. */
  readonly whole: number | null
}

/** The scale of the changes of some rows and of the whole. */
export function changeScale(changes: readonly (number | null)[], whole: number | null): ChangeScale {
  const known = [...changes, whole].filter((change) => change !== null)
  return { low: Math.min(0, ...known), high: Math.max(0, ...known), whole }
}

/** A change from zero: a rise is solid, a fall hollow to the left. */
export function ChangeBar({ change, scale }: { readonly change: number | null; readonly scale: ChangeScale }) {
  const { low, high, whole } = scale
  const length = high - low
  const at = (value: number): string => `${length === 0 ? 0 : (100 * (value - low)) / length}%`
  const width = (value: number): string => `${length === 0 ? 0 : (100 * Math.abs(value)) / length}%`
  return (
    <span className={styles.change} aria-hidden>
      <span className={styles.zero} style={{ insetInlineStart: at(0) }} />
      {change !== null && change !== 0 && (
        <i data-fall={change < 0} style={{ insetInlineStart: at(Math.min(0, change)), inlineSize: width(change) }} />
      )}
      {whole !== null && <span className={styles.whole} style={{ insetInlineStart: at(whole) }} />}
    </span>
  )
}
