import type { ReactNode } from 'react'
import { ScrollRegion } from './scroll-region.tsx'
import styles from './tables.module.css'

interface HeadsProps {
  /** The heads of the columns; `figure` stands to the right. */
  readonly heads: readonly (
    | string
    | { readonly figure: string }
    | { readonly language: string; readonly name: string }
  )[]
  /** True where a last column without a head holds what can be done with a row. */
  readonly hasActions?: boolean
}

interface ListedProps extends HeadsProps {
  /** What the table lists, for those who do not see it. */
  readonly label: string
  /** What is its own of how it looks. */
  readonly className?: string | undefined
  readonly isLong?: boolean
  /** The rows. */
  readonly children: ReactNode
}

/** A table that lists what is there, wider than its place where it must be. */
export function Listed({ label, className, isLong, children, ...heads }: ListedProps) {
  return (
    <ScrollRegion label={label} isLong={isLong}>
      <table className={className === undefined ? styles.table : `${styles.table} ${className}`}>
        <Heads {...heads} />
        <tbody>{children}</tbody>
      </table>
    </ScrollRegion>
  )
}

/** The heads of any table. */
export function Heads({ heads, hasActions = false }: HeadsProps) {
  return (
    <thead>
      <tr>
        {heads.map((head) =>
          typeof head === 'string' ? (
            <th key={head} scope="col">
              {head}
            </th>
          ) : 'figure' in head ? (
            <th key={head.figure} scope="col" data-figure>
              {head.figure}
            </th>
          ) : (
            <th key={head.language} scope="col" lang={head.language}>
              {head.name}
            </th>
          ),
        )}
        {hasActions && <td />}
      </tr>
    </thead>
  )
}
