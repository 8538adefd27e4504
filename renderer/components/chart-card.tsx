import { ActionIcon } from '@mantine/core'
import { IconCopy, IconTable } from '@tabler/icons-react'
import { type KeyboardEvent, type PropsWithChildren, type ReactNode, useRef, useState } from 'react'
import type { Day } from '../../shared/domain/day.ts'
import type { RowsRequest } from '../query/rows-request.ts'
import { useWords } from '../state/words.tsx'
import { AsOf } from './as-of.tsx'
import { Card } from './card.tsx'
import styles from './chart-card.module.css'
import { copyText } from './copy-text.ts'
import { type Figures, FigureTable, figuresText } from './figure-table.tsx'
import { ShowRows } from './show-rows.tsx'

interface ChartCardProps {
  /** What one learns, not the kind of chart. */
  readonly title: string
  /** Measure, period and extreme in one sentence. */
  readonly sentence: string
  /** Everything that the chart draws, as a table. */
  readonly figures: Figures
  readonly asOf: Day | null
  /** Sources and caveats, after the as-of day. */
  readonly notes: readonly string[]
  /** The rows that the chart counts, where it counts any. */
  readonly rows?: RowsRequest
  readonly controls?: ReactNode
  readonly columns?: number
  readonly isStale?: boolean
  /** Hears the keys that the card has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A chart with all that it must not be shown without: its data as a table, a way to copy them, and their as-of day. */
export function ChartCard(props: PropsWithChildren<ChartCardProps>) {
  const { title, sentence, figures, asOf, notes, rows, controls, columns = 12, isStale = false, children } = props
  const { t } = useWords()
  const [isTable, setIsTable] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const tool = useRef<HTMLButtonElement>(null)
  const copy = () => void copyText(figuresText(figures)).then(setIsCopied)
  const onKeyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event)
    if (event.key.toLowerCase() !== 't' || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.target instanceof HTMLInputElement) return
    setIsTable(!isTable)
    // What had the focus may go with the chart: the next press is heard here.
    tool.current?.focus()
  }
  const tools = (
    <div className={styles.tools}>
      {rows !== undefined && <ShowRows request={rows} />}
      <ActionIcon
        ref={tool}
        size={26}
        aria-pressed={isTable}
        aria-label={t('common.show-data')}
        title={t('common.show-data')}
        onClick={() => setIsTable(!isTable)}
      >
        <IconTable size={14} stroke={1.5} />
      </ActionIcon>
      <ActionIcon size={26} aria-label={t('common.copy-table')} title={t('common.copy-table')} onClick={copy}>
        <IconCopy size={14} stroke={1.5} />
      </ActionIcon>
    </div>
  )
  const footer = (
    <>
      {asOf !== null && <AsOf day={asOf} />}
      {notes.map((note) => (
        <span key={note}>{note}</span>
      ))}
      <span role="status">{isCopied && t('common.copied')}</span>
    </>
  )
  return (
    <Card {...{ title, sentence, controls, tools, footer, columns, isStale, onKeyDown }}>
      {isTable ? <FigureTable figures={figures} /> : children}
    </Card>
  )
}
