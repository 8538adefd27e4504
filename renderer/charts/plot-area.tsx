import type { PropsWithChildren, Ref } from 'react'
import styles from './plot-area.module.css'

interface PlotAreaProps {
  /** Where the chart lies, by which a pointer is measured. */
  readonly ref: Ref<HTMLDivElement>
  readonly label: string
  readonly className?: string
  /** A click picks something of it. */
  readonly isPickable: boolean
  /** Escape after a click. */
  readonly onClear?: (() => void) | undefined
}

/** What a chart lies on that is clicked as a whole: it takes the focus, so that Escape can give the whole period back. */
export function PlotArea({ ref, label, className, isPickable, onClear, children }: PropsWithChildren<PlotAreaProps>) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields are in it: it only takes the focus of a click
    <div
      ref={ref}
      role="group"
      aria-label={label}
      {...(isPickable ? { tabIndex: -1 } : {})}
      className={`${styles.area} ${className ?? ''}`}
      data-pickable={isPickable}
      onKeyDown={({ key }) => {
        if (key === 'Escape') onClear?.()
      }}
    >
      {children}
    </div>
  )
}
