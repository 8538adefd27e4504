import { memo, type ReactNode, useDeferredValue } from 'react'

interface FrozenProps {
  readonly isFrozen: boolean
  readonly children: ReactNode
}

/** Leaves what is below as it was drawn last, as long as it is frozen; it thaws after all else is drawn. */
export function Frozen({ isFrozen, children }: FrozenProps) {
  const wasFrozen = useDeferredValue(isFrozen)
  return <Still isStill={isFrozen || wasFrozen}>{children}</Still>
}

const Still = memo(
  ({ children }: { readonly isStill: boolean; readonly children: ReactNode }) => children,
  (_before, after) => after.isStill,
)
