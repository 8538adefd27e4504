/** What is written about some days of a trend, by where they begin across it in pixels. */
export interface PlacedEvent {
  readonly id: string
  readonly at: number
  /** The label, and a shorter one where it has no room. */
  readonly text: string
  readonly short: string
}

/** A label above a plot: what it stands for, on which line, and from where to where it reaches. */
export interface EventLabel {
  /** Several events where they fold into one. */
  readonly ids: readonly string[]
  /** Empty for a sign alone. */
  readonly text: string
  readonly line: number
  readonly left: number
  readonly width: number
  /** Where the label stands left of its line. */
  readonly isLeft: boolean
}

interface Ends {
  readonly left: number
  readonly right: number
}

/** In pixels: the height of a line of labels, which are buttons, and the side of a sign. */
export const LABEL_LINE = 24
/** About how wide a letter of a label is. */
const LETTER = 5.9
const PADDING = 8
/** With less room to the right of its line a label stands left of it. */
const LEAST_RIGHT = 150
/** So many breaks have a line of their own; the others share one more. */
const MOST_LINES = 2

/** So many lines the labels of some breaks and notes take. */
export function labelLines(breaks: number, notes: number): number {
  return Math.min(breaks, MOST_LINES + 1) + Math.min(notes, 1)
}

const widthOf = (text: string) => text.length * LETTER + PADDING

/** The labels of breaks: one on each line, the third and more as one, "2 breaks". */
export function breakLabels(
  breaks: readonly PlacedEvent[],
  ends: Ends,
  folded: (count: number) => string,
): readonly EventLabel[] {
  const sorted = breaks.toSorted((a, b) => a.at - b.at)
  const [others, own] = [sorted.slice(MOST_LINES), sorted.slice(0, MOST_LINES)]
  const labels = own.map((event, line) => breakLabel(event, [event.id], line, ends))
  const [first] = others
  if (first === undefined) return labels
  if (others.length === 1) return [...labels, breakLabel(first, [first.id], MOST_LINES, ends)]
  const text = folded(others.length)
  return [
    ...labels,
    breakLabel(
      { ...first, text, short: text },
      others.map(({ id }) => id),
      MOST_LINES,
      ends,
    ),
  ]
}

function breakLabel(
  { at, text, short }: PlacedEvent,
  ids: readonly string[],
  line: number,
  { left, right }: Ends,
): EventLabel {
  const rooms = { right: right - at, left: at - left }
  const isLeft = rooms.right < LEAST_RIGHT && rooms.left > rooms.right
  const room = isLeft ? rooms.left : rooms.right
  const shown = widthOf(text) <= room ? text : short
  const width = Math.min(widthOf(shown), room)
  return { ids, text: shown, line, left: isLeft ? at - width : at, width, isLeft }
}

/** The signs of notes on a line, with their names where these have room; signs that would touch are one. */
export function noteLabels(
  notes: readonly PlacedEvent[],
  { right }: Ends,
  line: number,
  folded: (count: number) => string,
): readonly EventLabel[] {
  const groups: PlacedEvent[][] = []
  for (const note of notes.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && note.at - last[0].at < LABEL_LINE) last.push(note)
    else groups.push([note])
  }
  return groups.flatMap((group, index) => {
    const [first] = group
    if (first === undefined) return []
    const left = Math.min(first.at, right - LABEL_LINE)
    const room = (groups[index + 1]?.[0]?.at ?? right) - left - LABEL_LINE
    const text = group.length === 1 ? first.text : folded(group.length)
    const isNamed = widthOf(text) <= room
    const width = LABEL_LINE + (isNamed ? widthOf(text) : 0)
    return [{ ids: group.map(({ id }) => id), text: isNamed ? text : '', line, left, width, isLeft: false }]
  })
}
