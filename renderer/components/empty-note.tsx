import { type PropsWithChildren, type ReactNode, useId } from 'react'
import styles from './note.module.css'
import { Unbroken } from './unbroken.tsx'

interface EmptyNoteProps {
  /** What is missing. */
  readonly title: string
  /** What needs it. */
  readonly text?: string
  /** The next action, a button or a link. */
  readonly action?: ReactNode
}

/** Where there is nothing to show: what is missing, and what to do next. */
export function EmptyNote({ title, text, action }: EmptyNoteProps) {
  return (
    <div className={styles.empty}>
      <p className={styles.title}>{title}</p>
      {text !== undefined && <p>{text}</p>}
      {action !== undefined && <div className={styles.actions}>{action}</div>}
    </div>
  )
}

/** A strip that offers the next action, on the soft background of the accent. */
export function OfferNote({ title, text, children }: PropsWithChildren<{ title: string; text: string }>) {
  const id = useId()
  return (
    <section className={styles.offer} aria-labelledby={id}>
      <div>
        <h2 id={id}>{title}</h2>
        <p>
          <Unbroken text={text} />
        </p>
      </div>
      <div className={styles.offered}>{children}</div>
    </section>
  )
}
