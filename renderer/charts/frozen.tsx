import { memo, type ReactNode } from 'react'

interface FrozenProps {
  readonly isFrozen: boolean
  readonly children: ReactNode
}

/** Leaves what is below as it was drawn last, as long as it is frozen. */
export const Frozen = memo(
  ({ children }: FrozenProps) => children,
  (_before, after) => after.isFrozen,
)
