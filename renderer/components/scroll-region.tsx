import type { PropsWithChildren } from 'react'
import styles from './scroll-region.module.css'

interface ScrollRegionProps {
  readonly label: string
  /** What may be long is cut at about ten rows, and scrolls that way too. */
  readonly isLong?: boolean | undefined
}

/** What is wide scrolls by itself, not the page; it can be reached by keyboard and shows where there is more. */
export function ScrollRegion({ label, isLong = false, children }: PropsWithChildren<ScrollRegionProps>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.region} aria-label={label} data-is-long={isLong} tabIndex={0}>
      {children}
    </section>
  )
}
