import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import styles from './sized.module.css'

interface SizedProps {
  readonly height: number
  /** Given on paper, where nothing can be measured; measured on screen. */
  readonly width?: number
  readonly children: (width: number) => ReactNode
}

/** Gives a chart its width in pixels, and draws it anew when that changes. */
export function Sized({ height, width, children }: SizedProps) {
  const { ref, width: measured } = useElementSize()
  const actual = width ?? Math.floor(measured)
  return (
    <div ref={ref} className={styles.sized} style={{ height }} data-loading={actual > 0 ? undefined : true}>
      {actual > 0 && children(actual)}
    </div>
  )
}
