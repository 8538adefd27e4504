import { addDays, type Day, dayNumber } from '../../../shared/domain/calendar/day.ts'
import type { Span } from '../../../shared/domain/calendar/period.ts'
import { isAnnounced, precisionOf, sortDates, type Years } from '../../../shared/domain/calendar/time-line.ts'

/** A date as the lanes need it. */
export interface LaneDate extends Span {
  /** The day of its document. */
  readonly asOf: Day
}

/** A scale of days on so many pixels. */
export interface TimeScale {
  readonly from: Day
  readonly to: Day
  readonly width: number
}

/** A dot is a day, a bar a span, a tint a month or a year; an edge points at what lies off the axis. */
type MarkShape = 'dot' | 'bar' | 'tint' | 'left-edge' | 'right-edge'

/** What is drawn of one date, or of several that lie too near one another to be told apart. */
export interface LaneMark<Dated> {
  readonly shape: MarkShape
  readonly dates: readonly [Dated, ...Dated[]]
  readonly x1: number
  readonly x2: number
  /** From here on it was announced: x1 for all of it, x2 for none. */
  readonly announcedFrom: number
}

/** Dots nearer than this are one mark, in pixels. */
const NEAR = 6

/** The scale of whole years. */
export function yearScale({ from, to }: Years, width: number): TimeScale {
  return { from: `${from}-01-01`, to: `${to}-12-31`, width }
}

/** Where a day begins, in pixels. */
export function xOfDay(day: Day, { from, to, width }: TimeScale): number {
  const first = dayNumber(from)
  return ((dayNumber(day) - first) / (dayNumber(to) + 1 - first)) * width
}

/** The marks of a lane, from left to right. */
export function laneMarks<Dated extends LaneDate>(
  dates: readonly Dated[],
  scale: TimeScale,
): readonly LaneMark<Dated>[] {
  const all = sortDates(dates)
    .map((date) => markOf(date, scale))
    .toSorted((a, b) => Number(b.shape === 'tint') - Number(a.shape === 'tint') || a.x1 - b.x1)
  const marks: LaneMark<Dated>[] = []
  for (const mark of all) {
    const last = marks.at(-1)
    if (last !== undefined && isOneWith(last, mark)) marks[marks.length - 1] = joined(last, mark)
    else marks.push(mark)
  }
  return marks.toSorted((a, b) => a.x1 - b.x1)
}

function markOf<Dated extends LaneDate>(date: Dated, scale: TimeScale): LaneMark<Dated> {
  const dates = [date] as const
  if (date.to < scale.from) return { shape: 'left-edge', dates, x1: 0, x2: 0, announcedFrom: 0 }
  if (date.from > scale.to)
    return {
      shape: 'right-edge',
      dates,
      x1: scale.width,
      x2: scale.width,
      announcedFrom: isAnnounced(date) ? 0 : scale.width,
    }
  const within = (x: number): number => Math.min(scale.width, Math.max(0, x))
  const [x1, x2] = [within(xOfDay(date.from, scale)), within(xOfDay(addDays(date.to, 1), scale))]
  const precision = precisionOf(date)
  if (precision === 'day') {
    const x = (x1 + x2) / 2
    return { shape: 'dot', dates, x1: x, x2: x, announcedFrom: isAnnounced(date) ? x - 1 : x + 1 }
  }
  const known = Math.min(x2, Math.max(x1, xOfDay(addDays(date.asOf, 1), scale)))
  // Of a year that its document knows as begun, it says nothing of what is left.
  if (precision !== 'days') return { shape: 'tint', dates, x1, x2, announcedFrom: isAnnounced(date) ? x1 : x2 }
  return { shape: 'bar', dates, x1, x2, announcedFrom: known }
}

function isOneWith(last: LaneMark<LaneDate>, mark: LaneMark<LaneDate>): boolean {
  if (last.shape !== mark.shape || mark.shape === 'bar') return false
  if (mark.shape === 'tint') return last.x1 === mark.x1 && last.x2 === mark.x2
  return mark.x1 - last.x2 < NEAR
}

function joined<Dated>(last: LaneMark<Dated>, mark: LaneMark<Dated>): LaneMark<Dated> {
  return {
    ...last,
    dates: [...last.dates, ...mark.dates],
    x2: mark.x2,
    announcedFrom: Math.max(last.announcedFrom, mark.announcedFrom),
  }
}

/** Where the words of a mark stand. */
export interface LaneLabel {
  readonly text: string
  readonly x: number
  readonly anchor: 'start' | 'end'
  /** On a solid bar. */
  readonly isInside: boolean
}

/** In pixels: about what a letter is wide, and what lies between a mark and its words. */
const LETTER = 6
const GAP = 7

interface Range {
  readonly from: number
  readonly to: number
}

/**
 * The words beside the marks of a lane: inside a bar, right of a mark or left of it, wherever they fit without touching
 * another mark, other words or the line of the document; the first of some texts that fits, or none.
 */
export function laneLabels<Dated>(
  marks: readonly LaneMark<Dated>[],
  textsOf: (mark: LaneMark<Dated>) => readonly string[],
  width: number,
  line: number | null,
): readonly (LaneLabel | null)[] {
  const drawn = marks.map(rangeOf)
  const taken: Range[] = line === null ? [] : [{ from: line - 3, to: line + 3 }]
  return marks.map((mark, index) => {
    const others = drawn.filter((_, at) => at !== index)
    const isFree = (range: Range, among: readonly Range[]) =>
      range.from >= 0 && range.to <= width && among.every((each) => range.to < each.from || range.from > each.to)
    for (const text of textsOf(mark)) {
      const length = text.length * LETTER
      const solid = Math.min(mark.x2, mark.announcedFrom)
      const places = [
        { range: { from: mark.x1 + GAP, to: mark.x1 + GAP + length }, anchor: 'start', isInside: true },
        { range: { from: drawnEnd(mark) + GAP, to: drawnEnd(mark) + GAP + length }, anchor: 'start', isInside: false },
        {
          range: { from: drawnStart(mark) - GAP - length, to: drawnStart(mark) - GAP },
          anchor: 'end',
          isInside: false,
        },
      ] as const
      const place = places.find(
        ({ range, isInside }) =>
          (!isInside || (mark.shape === 'bar' && range.to + GAP <= solid)) && isFree(range, [...others, ...taken]),
      )
      if (place === undefined) continue
      taken.push(place.range)
      const { range, anchor, isInside } = place
      return { text, x: anchor === 'start' ? range.from : range.to, anchor, isInside }
    }
    return null
  })
}

/** In pixels, of a dot and of the point at an edge. */
const RADIUS = 5
const EDGE = 10

function drawnStart({ shape, x1 }: LaneMark<unknown>): number {
  if (shape === 'dot') return x1 - RADIUS
  return shape === 'right-edge' ? x1 - EDGE : x1
}

function drawnEnd({ shape, x2 }: LaneMark<unknown>): number {
  if (shape === 'dot') return x2 + RADIUS
  return shape === 'left-edge' ? x2 + EDGE : x2
}

function rangeOf(mark: LaneMark<unknown>): Range {
  return { from: drawnStart(mark), to: drawnEnd(mark) }
}
