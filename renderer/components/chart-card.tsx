import { ActionIcon } from '@mantine/core'
import { IconCopy, IconPin, IconTable } from '@tabler/icons-react'
import {
  createContext,
  type KeyboardEvent,
  type PropsWithChildren,
  type ReactNode,
  useContext,
  useRef,
  useState,
} from 'react'
import type { Day } from '../../shared/domain/calendar/day.ts'
import { isListKey, takeFocus } from '../charts/keyboard.ts'
import type { RowsRequest } from '../host/rows-request.ts'
import { useWords } from '../state/words.tsx'
import { Card } from './card.tsx'
import styles from './chart-card.module.css'
import { copyText } from './clipboard.tsx'
import { type Figures, FigureTable, figuresText } from './figure-table.tsx'
import { AsOf } from './provenance.tsx'
import { ShowRows, useShowRows } from './show-rows.tsx'

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
  readonly isAnchored?: boolean
  readonly isInvented?: boolean
  readonly isStale?: boolean
  /** Hears the keys that the card has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A chart with all that it must not be shown without: its data as a table, a way to copy them, and their as-of day. */
export function ChartCard(props: PropsWithChildren<ChartCardProps>) {
  const { title, sentence, figures, asOf, notes, rows, controls, columns = 12, children } = props
  const { isAnchored = false, isInvented = false, isStale = false } = props
  const { t } = useWords()
  const [isTable, setIsTable] = useState(false)
  const [isCopied, setIsCopied] = useState(false)
  const tool = useRef<HTMLButtonElement>(null)
  const pin = useContext(ChartPinContext)
  const show = useShowRows()
  const copy = () => void copyText(figuresText(figures)).then(setIsCopied)
  const onKeyDown = (event: KeyboardEvent) => {
    props.onKeyDown?.(event)
    if (event.ctrlKey || event.metaKey || event.altKey || isTypedInto(event.target)) return
    switch (event.key.toLowerCase()) {
      case 't':
        setIsTable(!isTable)
        // What had the focus may go with the chart: the next press is heard here.
        tool.current?.focus()
        return
      case 'p':
        pin?.toggle()
        return
    }
    if (isListKey(event) && rows !== undefined && rows.now.source !== 'published') show?.(rows)
  }
  const tools = (
    <div className={styles.tools}>
      {rows !== undefined && <ShowRows request={rows} />}
      {pin !== null && (
        <ActionIcon
          ref={pin.takesFocus ? takeFocus : null}
          size={26}
          aria-pressed={pin.isPinned}
          aria-label={t('charts.pin-chart')}
          title={t('charts.pin-chart')}
          onClick={pin.toggle}
        >
          <IconPin size={14} stroke={1.5} />
        </ActionIcon>
      )}
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
    <Card {...{ title, sentence, controls, tools, footer, columns, isAnchored, isInvented, isStale, onKeyDown }}>
      {isTable ? <FigureTable figures={figures} /> : children}
    </Card>
  )
}

function isTypedInto(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
}

/** Keeps a chart with its selection beside the same chart of the next ones, or lets it go. */
export interface ChartPin {
  readonly isPinned: boolean
  /** The chart is the one that was pinned or let go last: the focus follows to where it stands now. */
  readonly takesFocus: boolean
  readonly toggle: () => void
}

/** The pin of the chart below, `null` where it cannot be kept. */
export const ChartPinContext = createContext<ChartPin | null>(null)
