/** In pixels. Browsers cap elements at 17 to 33 million: longer lists scroll over a shorter range. */
export const TALLEST = 8_000_000

/** A list of rows of equal height in a window, in pixels. */
export interface Geometry {
  readonly count: number
  readonly rowHeight: number
  readonly window: number
}

/** A scroll position: of the bar, and of the pixel of the list at the top of the window. */
export interface ScrollPosition {
  readonly bar: number
  readonly position: number
}

export const TOP: ScrollPosition = { bar: 0, position: 0 }

/** The height of the scrolled element. */
export function barHeight({ count, rowHeight }: Geometry): number {
  return Math.min(count * rowHeight, TALLEST)
}

function lastBar(geometry: Geometry): number {
  return Math.max(0, barHeight(geometry) - geometry.window)
}

function lastPosition({ count, rowHeight, window }: Geometry): number {
  return Math.max(0, count * rowHeight - window)
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

/** The place of a pixel of the list, with a matching bar. */
export function placeAt(position: number, geometry: Geometry): ScrollPosition {
  const last = lastPosition(geometry)
  const within = clamp(position, last)
  return { position: within, bar: last === 0 ? 0 : (within / last) * lastBar(geometry) }
}

/** The place after a scroll event: by wheel or key as many pixels of the list, by thumb the same fraction of it. */
export function placeAfter(bar: number, before: ScrollPosition, geometry: Geometry): ScrollPosition {
  const [mostBar, most] = [lastBar(geometry), lastPosition(geometry)]
  const within = clamp(bar, mostBar)
  if (most === mostBar) return { bar: within, position: within }
  const step = within - before.bar
  const isNear = Math.abs(step) <= 2 * geometry.window
  return { bar: within, position: isNear ? clamp(before.position + step, most) : (within / mostBar) * most }
}

/** The nearest place that shows a row in full. */
export function placeShowing(row: number, before: ScrollPosition, geometry: Geometry): ScrollPosition {
  const top = row * geometry.rowHeight
  const bottom = top + geometry.rowHeight - geometry.window
  if (before.position > top) return placeAt(top, geometry)
  return before.position < bottom ? placeAt(bottom, geometry) : before
}

/** The rows to draw, `to` excluded, and the empty pixels around them. */
export interface DrawnRows {
  readonly from: number
  readonly to: number
  readonly above: number
  readonly below: number
}

/** Extra rows on either side, so that fast scrolling shows no gap. */
const SPARE = 8

/** The rows to draw at a place, within the range of the bar. */
export function drawnRows({ bar, position }: ScrollPosition, geometry: Geometry): DrawnRows {
  const { count, rowHeight, window } = geometry
  const first = Math.floor(position / rowHeight)
  // A row cannot be drawn above the top of the bar's range.
  const from = clamp(Math.max(first - SPARE, Math.ceil((position - bar) / rowHeight)), Math.max(0, count - 1))
  const to = Math.min(count, Math.ceil((position + window) / rowHeight) + SPARE)
  const above = Math.max(0, bar - position + from * rowHeight)
  return { from, to, above, below: Math.max(0, barHeight(geometry) - above - (to - from) * rowHeight) }
}
