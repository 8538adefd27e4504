import type { TablerIcon } from '@tabler/icons-react'
import { type PropsWithChildren, useId } from 'react'
import styles from './drop-zone.module.css'

interface DropZoneProps {
  readonly icon: TablerIcon
  readonly title: string
  readonly text: string
}

/** Where files come in, dropped anywhere in the window; its children are the other ways. */
export function DropZone({ icon: Icon, title, text, children }: PropsWithChildren<DropZoneProps>) {
  const id = useId()
  return (
    <section className={styles.zone} aria-labelledby={id}>
      <Icon size={24} stroke={1.5} aria-hidden />
      <div>
        <h2 id={id}>{title}</h2>
        <p>{text}</p>
      </div>
      <div className={styles.ways}>{children}</div>
    </section>
  )
}
