import { type ComponentType, lazy, useMemo } from 'react'

/** A component whose code comes apart from that of the page. */
export interface Apart<Props> {
  /** The component: what is here already, else one that waits for it. */
  readonly drawn: () => ComponentType<Props>
  /** Loads the code before it is drawn. */
  readonly fetch: () => Promise<void>
}

export function apart<Props extends object>(load: () => Promise<ComponentType<Props>>): Apart<Props> {
  const awaited = lazy(async () => ({ default: await load() }))
  let here: ComponentType<Props> | null = null
  return {
    drawn: () => here ?? awaited,
    fetch: async () => {
      here ??= await load()
    },
  }
}

/**
 * What draws code that comes apart. React's `lazy` alone shows its fallback for code that is here already too, and takes a
 * fallback away 300 ms later at the earliest.
 */
export function useApart<Props>(code: Apart<Props>): ComponentType<Props> {
  // As long as it is drawn it stays the same component, or it would begin anew.
  return useMemo(() => code.drawn(), [code])
}
