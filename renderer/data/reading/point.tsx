import type { ReactNode } from 'react'
import type { Teller } from '../../../shared/domain/import/teller.ts'
import { confidenceWords } from '../../../shared/i18n/evidence-words.ts'
import type { Words } from '../../state/words.tsx'
import styles from './understanding.module.css'

interface PointProps {
  readonly name: string
  readonly value: string
  readonly hint: string
  /** How sure it is, and what shows it. */
  readonly evidence?: readonly string[]
  readonly children?: ReactNode
}

/** One thing that was understood, and from what. */
export function Point({ name, value, hint, evidence = [], children }: PointProps) {
  return (
    <div>
      <dt title={name}>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <b>{value}</b>
        {children}
        {hint !== '' && <small title={hint}>{hint}</small>}
        {evidence.map((each) => (
          <small key={each} className={styles.evidence}>
            <bdi>{each}</bdi>
          </small>
        ))}
      </dd>
    </div>
  )
}

/** What tells a point of the form of a file; no line where nothing is known of it. */
export function evidenceLines(teller: Teller | null, { t, format }: Pick<Words, 't' | 'format'>): readonly string[] {
  return teller === null ? [] : [confidenceWords(teller, t, format)]
}
