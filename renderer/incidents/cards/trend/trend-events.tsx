import { Button, Popover } from '@mantine/core'
import { IconNote } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { Day } from '../../../../shared/domain/calendar/day.ts'
import type { SeriesBreak } from '../../../../shared/domain/figures/series-break.ts'
import type { ChartNote } from '../../../../shared/domain/view/chart-note.ts'
import { Sized } from '../../../charts/chart-place.tsx'
import { breakLabels, type EventLabel, LABEL_LINE, labelLines, noteLabels } from '../../../charts/time/event-labels.ts'
import { acrossAt, type PlotSides, plotWithin } from '../../../charts/time/time-plot.ts'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import { breakLabel, breakWords, stepsBefore } from '../../../findings/trend-breaks.ts'
import { Changing } from '../../../host/folder.tsx'
import { noteDays } from '../../../notes/use-notes.ts'
import { useWords } from '../../../state/words.tsx'
import styles from './trend-events.module.css'

interface TrendEventsProps {
  readonly breakLabels: readonly EventLabel[]
  readonly noteLabels: readonly EventLabel[]
  readonly breaks: readonly SeriesBreak[]
  readonly notes: readonly ChartNote[]
  /** Shows the days from a break on. */
  readonly onBegin: (from: Day) => void
  readonly onRemove: (note: ChartNote) => void
}

/** The labels above a trend: a break or a note each, which open what there is to know about it. */
function TrendEvents({ breakLabels, noteLabels, breaks, notes, onBegin, onRemove }: TrendEventsProps) {
  const words = useWords()
  const { t } = words
  return (
    <>
      {breakLabels.map((label) => (
        <EventButton key={label.ids.join()} label={label} name={label.text}>
          {(close) =>
            breaks
              .filter(({ from }) => label.ids.includes(from))
              .map((each) => (
                <section key={each.from} className={styles.event}>
                  <h3>{breakLabel(each, words).text}</h3>
                  {breakWords(each, words).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                  ))}
                  <Button
                    size="compact-sm"
                    onClick={() => {
                      close()
                      onBegin(each.from)
                    }}
                  >
                    {t('trend.break-begin')}
                  </Button>
                </section>
              ))
          }
        </EventButton>
      ))}
      {noteLabels.map((label) => {
        const own = notes.filter(({ id }) => label.ids.includes(String(id)))
        const name =
          own.length === 1 ? t('trend.note-of', { text: own[0]?.text ?? '' }) : t('trend.notes', { count: own.length })
        return (
          <EventButton key={label.ids.join()} label={label} name={name} isNote>
            {(close) =>
              own.map((note) => (
                <section key={note.id} className={styles.event}>
                  <h3>
                    <bdi>{note.text}</bdi>
                  </h3>
                  <p>{noteDays(note, words)}</p>
                  <Changing>
                    <Button
                      size="compact-sm"
                      aria-label={t('charts.note-remove', { text: note.text })}
                      onClick={() => {
                        close()
                        onRemove(note)
                      }}
                    >
                      {t('mappings.remove')}
                    </Button>
                  </Changing>
                </section>
              ))
            }
          </EventButton>
        )
      })}
    </>
  )
}

interface EventButtonProps {
  readonly label: EventLabel
  readonly name: string
  readonly isNote?: boolean
  readonly children: (close: () => void) => ReactNode
}

function EventButton({ label, name, isNote = false, children }: EventButtonProps) {
  const [isOpen, setIsOpen] = useState(false)
  const { text, line, left, width, isLeft } = label
  return (
    <Popover opened={isOpen} onChange={setIsOpen} trapFocus returnFocus width={300} position="bottom-start">
      <Popover.Target>
        <button
          type="button"
          className={styles.label}
          data-left={isLeft}
          data-note-sign={isNote}
          style={{ left, top: line * LABEL_LINE, width }}
          aria-label={name}
          title={name}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isNote && <IconNote size={14} stroke={1.5} aria-hidden />}
          {text !== '' && <span>{text}</span>}
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>{children(() => setIsOpen(false))}</Popover.Dropdown>
    </Popover>
  )
}

interface TrendLabelsProps extends Pick<Parameters<typeof TrendEvents>[0], 'onBegin' | 'onRemove'> {
  readonly points: readonly TrendPoint[]
  readonly breaks: readonly SeriesBreak[]
  readonly notes: readonly ChartNote[]
  readonly sides: PlotSides
}

/** The labels of breaks and notes, each above the days that it is about. */
export function TrendLabels({ points, breaks, notes, sides, onBegin, onRemove }: TrendLabelsProps) {
  const words = useWords()
  const { t } = words
  const lines = labelLines(breaks.length, notes.length)
  if (lines === 0) return null
  return (
    <div className={styles.labels}>
      <Sized height={lines * LABEL_LINE}>
        {(width) => {
          const plot = plotWithin({ width, height: 0 }, points.length, sides)
          const ends = { left: plot.left, right: width }
          const across = (day: string) => acrossAt(plot, stepsBefore(points, day))
          return (
            <TrendEvents
              {...{ breaks, notes, onBegin, onRemove }}
              breakLabels={breakLabels(
                breaks.map((each) => ({ id: each.from, at: across(each.from), ...breakLabel(each, words) })),
                ends,
                (count) => t('trend.breaks', { count }),
              )}
              noteLabels={noteLabels(
                notes.map(({ id, from, text }) => ({ id: String(id), at: across(from), text, short: '' })),
                ends,
                labelLines(breaks.length, 0),
                (count) => t('trend.notes', { count }),
              )}
            />
          )
        }}
      </Sized>
    </div>
  )
}
