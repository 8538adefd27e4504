import type { ReactNode } from 'react'

interface PointProps {
  readonly name: string
  readonly value: string
  readonly hint: string
  readonly children?: ReactNode
}

/** One thing that was understood, and from what. */
export function Point({ name, value, hint, children }: PointProps) {
  return (
    <div>
      <dt title={name}>
        <bdi>{name}</bdi>
      </dt>
      <dd>
        <b>{value}</b>
        {children}
        {hint !== '' && <small title={hint}>{hint}</small>}
      </dd>
    </div>
  )
}
