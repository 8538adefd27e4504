import type { ReactNode } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './headlines.module.css'

interface HeadlineProps {
  readonly name?: string
  readonly href?: string
  readonly tag?: { readonly text: string; readonly mark: 'partial' | 'saving' | null } | undefined
  readonly value?: ReactNode
  readonly aside?: ReactNode
  readonly meter?: { readonly kind: 'partial' | 'saving'; readonly fraction: number }
  readonly note?: string
}

/** One figure of the first row. Without properties it is a placeholder while loading. */
export function Headline({ name = '', href, tag, value, aside, meter, note = '' }: HeadlineProps) {
  return (
    <div className={styles.headline}>
      <p className={styles.name}>
        {href === undefined ? name : <a href={href}>{name}</a>}
        {tag !== undefined && (
          <span className={styles.tag}>
            {tag.mark !== null && <i className={styles[tag.mark]} />}
            {tag.text}
          </span>
        )}
      </p>
      <p className={styles.value}>
        {value}
        {aside !== undefined && <small>{aside}</small>}
      </p>
      {meter !== undefined && (
        <div className={styles.meter} aria-hidden>
          <i className={styles[meter.kind]} style={{ width: `${meter.fraction * 100}%` }} />
        </div>
      )}
      <p className={styles.note}>{note}</p>
    </div>
  )
}

/** A figure that is loading, or missing in these data. */
export function AbsentHeadline({ name, isLoaded }: { name: string; isLoaded: boolean }) {
  const { t } = useWords()
  return isLoaded ? <Headline name={name} value="—" note={t('overview.headline-missing')} /> : <Headline />
}
