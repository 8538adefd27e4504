import { IconChevronRight } from '@tabler/icons-react'
import type { PropsWithChildren, ReactNode } from 'react'
import styles from './tables.module.css'

interface DisclosureProps {
  readonly title: string
  readonly text: string
  /** What can be known of it without opening it. */
  readonly state?: ReactNode
}

/** A card that is closed until it is asked for. */
export function Disclosure({ title, text, state, children }: PropsWithChildren<DisclosureProps>) {
  return (
    <details className={styles.disclosure}>
      <summary>
        <IconChevronRight size={14} stroke={1.5} aria-hidden />
        <h2>{title}</h2>
        {state}
      </summary>
      <p>{text}</p>
      {children}
    </details>
  )
}
