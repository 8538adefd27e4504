import { type LabelBox, REACH, roomiestPoint, roomiestSpot } from './area-room.ts'
import type { MapFrame, SheetPoint } from './region-shape.ts'

/** A label in one of its forms, in pixels: lines as wide as their words and as high as their letters, one under the other. */
interface LabelForm {
  readonly lines: readonly { readonly width: number; readonly height: number }[]
  /** Between the letters of two lines. */
  readonly gap: number
}

/** What is to be written on a municipality. */
export interface LabelRequest {
  readonly code: string
  /** The best first, for within its outline. */
  readonly forms: readonly LabelForm[]
  /** Which of them stands outside, where none fits. */
  readonly outside: number
}

/** A label where it stands, in pixels of the drawing. */
export interface PlacedLabel {
  readonly code: string
  /** Which of its forms fits. */
  readonly form: number
  /** Its middle. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** From the label to its municipality, for one that stands outside. */
  readonly leader: Line | null
}

/** In pixels: what a label leaves free to a border, and to what else is drawn. */
const LEAST_MARGIN = 0.4
const LABEL_GAP = 3
const LEADER_GAP = 8
/** In pixels, between the heights that are tried for a label outside. */
const ROW = 4

/** Each label inside its outline, in the longest form that fits, else outside with a line to it; without a place there is none. */
export function placeLabels(requests: readonly LabelRequest[], frame: MapFrame): readonly PlacedLabel[] {
  const inside = requests.flatMap((request) => insideLabel(request, frame) ?? [])
  const isInside = new Set(inside.map(({ code }) => code))
  const outside = requests.filter(({ code }) => !isInside.has(code)).map((request) => outsideLabels(request, frame))
  return [...inside, ...spread(outside.map((places) => places.filter((place) => isFree(place, inside))))]
}

/** How often labels are placed anew at most, and how often in vain once all are placed. */
const TRIES = 40
const VAIN = 5

/**
 * Each label at the nearest of its places that is free. The next time those choose first that found none, else the one whose
 * line is longer than it need be by most; what is kept has the most labels and, of as many, the shortest lines.
 */
function spread(places: readonly (readonly PlacedLabel[])[]): readonly PlacedLabel[] {
  let [order, best]: [typeof places, readonly PlacedLabel[]] = [places, []]
  let vain = 0
  for (let tries = 0; tries < TRIES && vain < VAIN; tries += 1) {
    const placed: PlacedLabel[] = []
    const found = order.map((own) => {
      const place = own.find((each) => isFree(each, placed)) ?? null
      if (place !== null) placed.push(place)
      return { own, excess: place === null ? Number.POSITIVE_INFINITY : leaderLength(place) - nearest(own) }
    })
    const isBetter = placed.length > best.length || (placed.length === best.length && linesOf(placed) < linesOf(best))
    if (isBetter) best = placed
    vain = isBetter || best.length < places.length ? 0 : vain + 1
    const most = Math.max(0, ...found.map(({ excess }) => excess))
    if (most === 0) break
    order = [...found.filter(({ excess }) => excess === most), ...found.filter(({ excess }) => excess < most)].map(
      ({ own }) => own,
    )
  }
  return best
}

function nearest([first]: readonly PlacedLabel[]): number {
  return first === undefined ? 0 : leaderLength(first)
}

function linesOf(labels: readonly PlacedLabel[]): number {
  return labels.reduce((sum, label) => sum + leaderLength(label), 0)
}

function isFree(label: PlacedLabel, placed: readonly PlacedLabel[]): boolean {
  return placed.every((other) => !isInWay(label, other))
}

/** How wide and high the lines of a label are together. */
function sizeOf({ lines, gap }: LabelForm): { readonly width: number; readonly height: number } {
  const height = lines.reduce((sum, line) => sum + line.height + gap, -gap)
  return { width: Math.max(...lines.map(({ width }) => width)), height }
}

function insideLabel({ code, forms }: LabelRequest, { scale, left, top }: MapFrame): PlacedLabel | null {
  for (const [form, label] of forms.entries()) {
    const spot = roomiestSpot(code, boxesOf(label, scale), LEAST_MARGIN / scale)
    if (spot === null) continue
    return { ...sizeOf(label), code, form, x: left + spot[0] * scale, y: top + spot[1] * scale, leader: null }
  }
  return null
}

/** The boxes of lines around the middle of their label, in units of the sheet. */
function boxesOf(label: LabelForm, scale: number): readonly LabelBox[] {
  let above = -sizeOf(label).height / 2
  return label.lines.map(({ width, height }) => {
    const box = { down: (above + height / 2) / scale, halfWidth: width / 2 / scale, halfHeight: height / 2 / scale }
    above += height + label.gap
    return box
  })
}

/** The places of a label beside the Region, that with the shortest line to its municipality first. */
function outsideLabels({ code, forms, outside }: LabelRequest, frame: MapFrame): readonly PlacedLabel[] {
  const label = forms[outside]
  if (label === undefined) return []
  const { width, height } = sizeOf(label)
  const [x, y] = roomiestPoint(code)
  const to: SheetPoint = [frame.left + x * frame.scale, frame.top + y * frame.scale]
  const middles = Array.from({ length: Math.floor((frame.height - height) / ROW) }, (_, row) => height / 2 + row * ROW)
  const candidates = middles.flatMap((middle) =>
    ([-1, 1] as const).flatMap((side): PlacedLabel | readonly [] => {
      const edge = outerEdge(middle, height, side, frame)
      if (edge === null) return []
      const at = edge + side * (LEADER_GAP + width / 2)
      if (at - width / 2 < 0 || at + width / 2 > frame.width) return []
      const from: SheetPoint = [at - side * (width / 2 + 1), middle]
      return { code, form: outside, width, height, x: at, y: middle, leader: [from, to] }
    }),
  )
  return candidates.toSorted((one, other) => leaderLength(one) - leaderLength(other))
}

function leaderLength({ leader }: PlacedLabel): number {
  if (leader === null) return 0
  const [[x1, y1], [x2, y2]] = leader
  return Math.hypot(x2 - x1, y2 - y1)
}

/** How far the Region reaches to a side, beside a label at this height. */
function outerEdge(y: number, height: number, side: -1 | 1, { scale, left, top }: MapFrame): number | null {
  const [from, to] = [(y - height / 2 - LABEL_GAP - top) / scale, (y + height / 2 + LABEL_GAP - top) / scale]
  const rows = REACH.slice(Math.max(0, Math.floor(from)), Math.max(0, Math.ceil(to) + 1))
  if (rows.length === 0) return null
  const edge = side === -1 ? Math.min(...rows.map(([west]) => west)) : Math.max(...rows.map(([, east]) => east))
  return left + edge * scale
}

function isInWay(label: PlacedLabel, other: PlacedLabel): boolean {
  return (
    isBoxInBox(label, other) ||
    (label.leader !== null && isLineInBox(label.leader, other)) ||
    (other.leader !== null && isLineInBox(other.leader, label)) ||
    doCross(label.leader, other.leader)
  )
}

type Line = readonly [from: SheetPoint, to: SheetPoint]

/** Whether the ends of each line lie on both sides of the other. */
function doCross(one: Line | null, other: Line | null): boolean {
  return one !== null && other !== null && isParted(one, other) && isParted(other, one)
}

function isParted([[x1, y1], [x2, y2]]: Line, ends: Line): boolean {
  const [from = 0, to = 0] = ends.map(([x, y]) => Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)))
  return from !== to
}

function isBoxInBox(one: PlacedLabel, other: PlacedLabel): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 + LABEL_GAP &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2 + LABEL_GAP
  )
}

/** Whether a line runs through the box of a label: neither the sides of the box nor the line itself part them. */
function isLineInBox([[x1, y1], [x2, y2]]: Line, box: PlacedLabel): boolean {
  const [halfWidth, halfHeight] = [box.width / 2 + LABEL_GAP, box.height / 2 + LABEL_GAP]
  const [right, down] = [x2 - x1, y2 - y1]
  const [x, y] = [(x1 + x2) / 2 - box.x, (y1 + y2) / 2 - box.y]
  return (
    Math.abs(x) < halfWidth + Math.abs(right) / 2 &&
    Math.abs(y) < halfHeight + Math.abs(down) / 2 &&
    Math.abs(right * y - down * x) < Math.abs(right) * halfHeight + Math.abs(down) * halfWidth
  )
}
