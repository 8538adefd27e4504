import type { PropsWithChildren } from 'react'
import styles from './tables.module.css'

/** A wide table scrolls by itself, not the page, and can be reached by keyboard. */
export function ScrollRegion({ label, children }: PropsWithChildren<{ label: string }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={styles.scroll} aria-label={label} tabIndex={0}>
      {children}
    </section>
  )
}
