import { useElementSize } from '@mantine/hooks'
import { type PropsWithChildren, type ReactNode, Suspense } from 'react'
import styles from './sized.module.css'

/** Keeps the place of a chart whose drawing comes after the page's first paint. */
export function ChartPlace({ height, children }: PropsWithChildren<{ height: number }>) {
  return <Suspense fallback={<div style={{ height }} data-loading />}>{children}</Suspense>
}

interface SizedProps {
  readonly height: number
  readonly children: (width: number) => ReactNode
}

/** Gives a chart its width in pixels, and draws it anew when that changes. */
export function Sized({ height, children }: SizedProps) {
  const { ref, width: measured } = useElementSize()
  const width = Math.floor(measured)
  return (
    <div ref={ref} className={styles.sized} style={{ height }} data-loading={width > 0 ? undefined : true}>
      {width > 0 && children(width)}
    </div>
  )
}
