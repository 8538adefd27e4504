import {
  createContext,
  type KeyboardEvent,
  lazy,
  type PropsWithChildren,
  Suspense,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { Day } from '../../../shared/domain/calendar/day.ts'
import type { CrossDimension } from '../../../shared/domain/view/cross-view.ts'
import { isListKey, isTyping, takeFocus } from '../../charts/keyboard.ts'
import { useFolder } from '../../host/folder.tsx'
import type { RowsRequest } from '../../host/rows-request.ts'
import { copyText } from '../clipboard.tsx'
import { FigureTable } from '../figure-table.tsx'
import { type Figures, figuresText } from '../figures.ts'
import { useShowRows } from '../show-rows.tsx'
import { Card, type CardProps } from './card.tsx'
import { listChart } from './chart-list.ts'
import { ChartMenu } from './chart-menu.tsx'
import type { TakenUse } from './use-picture.ts'

const TakenPicture = lazy(async () => ({ default: (await import('./chart-picture.tsx')).TakenPicture }))

/** As those of a card, whose title says what one learns, not the kind of chart. */
interface ChartCardProps extends Omit<CardProps, 'sentence' | 'description' | 'information' | 'tools' | 'onKeyDown'> {
  /** Measure, period and extreme in one sentence, where the page does not show them already. */
  readonly sentence?: string
  /** Everything that the chart draws, as a table. */
  readonly figures: Figures
  readonly asOf: Day | null
  /** What the figures rest on, behind the button of information. */
  readonly notes: readonly string[]
  /** The rows that the chart counts, where it counts any. */
  readonly rows?: RowsRequest
  /** What the chart counts by, where that can be crossed with something else. */
  readonly crossed?: CrossDimension
  /** Hears the keys that the card has no use for. */
  readonly onKeyDown?: (event: KeyboardEvent) => void
}

/** A chart with all that it must not be shown without: its data as a table, a way to copy them, and what they rest on. */
export function ChartCard(props: PropsWithChildren<ChartCardProps>) {
  const { figures, asOf, notes, rows: asked, crossed, onKeyDown: hear, children, ...card } = props
  const { title, sentence, choices, exceptions = [], isInvented = false } = card
  const [isTable, setIsTable] = useState(false)
  const [use, setUse] = useState<TakenUse | null>(null)
  const { isDemonstration } = useFolder()
  const menu = useRef<HTMLButtonElement>(null)
  useEffect(
    () =>
      listChart({
        title,
        place: () => menu.current,
        draw: () => new Promise((resolve) => setUse(() => resolve)),
      }),
    [title],
  )
  const pin = useContext(ChartPinContext)
  const show = useShowRows()
  const rows = asked === undefined || asked.now.source === 'published' ? null : asked
  const onKeyDown = (event: KeyboardEvent) => {
    // What opens over the page is no part of the card.
    if (!(event.target instanceof Node && event.currentTarget.contains(event.target))) return
    hear?.(event)
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    switch (event.key.toLowerCase()) {
      case 't':
        setIsTable(!isTable)
        // What had the focus may go with the chart: the next press is heard here.
        menu.current?.focus()
        return
      case 'p':
        pin?.toggle()
        return
    }
    if (isListKey(event) && rows !== null) show?.(rows)
  }
  const tools = (
    <ChartMenu
      {...{ isTable }}
      isPinned={pin?.isPinned ?? false}
      onTable={() => setIsTable(!isTable)}
      onCopy={(say) => void copyText(figuresText(figures)).then(say)}
      onPicture={(asked) => setUse(asked)}
      {...(rows === null || show === null ? {} : { onRows: () => show(rows) })}
      {...(pin === null ? {} : { onPin: pin.toggle })}
      {...(crossed === undefined || rows === null ? {} : { crossed })}
      onButton={(button) => {
        menu.current = button
        if (pin?.takesFocus === true) takeFocus(button)
      }}
    />
  )
  // Where the page shows them already, measure and period are read out and stand behind the button.
  const isCaptioned = sentence === undefined && choices === undefined
  const information = { texts: isCaptioned ? [figures.caption, ...notes] : notes, day: asOf }
  const origin = isInvented || (isDemonstration && rows !== null) ? 'invented' : 'real'
  const picture = use !== null && (
    <Suspense fallback={null}>
      <TakenPicture
        {...{ use, title, asOf }}
        sentence={sentence ?? figures.caption}
        notes={[...exceptions, ...notes]}
        origin={origin === 'real' && isDemonstration ? 'demonstration-folder' : origin}
        done={() => setUse(null)}
      >
        {children}
      </TakenPicture>
    </Suspense>
  )
  return (
    <Card {...card} {...{ tools, information, onKeyDown }} {...(isCaptioned ? { description: figures.caption } : {})}>
      {isTable ? <FigureTable figures={figures} /> : children}
      {picture}
    </Card>
  )
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
