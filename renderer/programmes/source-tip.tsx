import { Tooltip } from '@mantine/core'
import type { ReactElement } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './source-tip.module.css'
import type { TileFigure } from './tile-figure.ts'

interface SourceTipProps {
  readonly figure: Pick<TileFigure, 'source' | 'quote' | 'note' | 'isInconsistent' | 'period'>
  readonly children: ReactElement
}

/** At the pointer and on focus, where a figure stands and its words as printed; Escape hides it. */
export function SourceTip({ figure: { source, quote, note, isInconsistent, period }, children }: SourceTipProps) {
  const { t } = useWords()
  const label = (
    <>
      {quote !== null && <q lang="fr">{quote}</q>}
      {isInconsistent && <p>{t('programmes.inconsistent')}</p>}
      {note !== null && <p>{note}</p>}
      <small>{period}</small>
      {source !== '' && <small lang="fr">{source}</small>}
    </>
  )
  return (
    <Tooltip label={label} openDelay={120} position="bottom-start" classNames={{ tooltip: styles.tip ?? '' }}>
      {children}
    </Tooltip>
  )
}
