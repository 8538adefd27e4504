import type { ReactNode } from 'react'
import styles from './understanding.module.css'

interface PointProps {
  readonly name: string
  readonly value: string
  readonly hint: string
  /** How sure it is, and what tells it. */
  readonly told?: readonly string[]
  readonly children?: ReactNode
}

/** One thing that was understood, and from what. */
export function Point({ name, value, hint, told = [], children }: PointProps) {
  return (
    <div>
      <dt title={name}>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <b>{value}</b>
        {children}
        {hint !== '' && <small title={hint}>{hint}</small>}
        {told.map((each) => (
          <small key={each} className={styles.told}>
            <bdi>{each}</bdi>
          </small>
        ))}
      </dd>
    </div>
  )
}
