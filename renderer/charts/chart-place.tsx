import { type PropsWithChildren, Suspense } from 'react'

/** Keeps the place of a chart whose drawing comes after the page's first paint. */
export function ChartPlace({ height, children }: PropsWithChildren<{ height: number }>) {
  return <Suspense fallback={<div style={{ height }} data-loading />}>{children}</Suspense>
}
