import { type Box, visibleColour } from './picture-paint.ts'

export const SIDES = ['Top', 'Right', 'Bottom', 'Left'] as const

type Side = (typeof SIDES)[number]

/** What a style says of the borders of a box. */
export type Borders = Readonly<Record<`border${Side}${'Width' | 'Color' | 'Style'}`, string>>

/** The stroke of a border; `null` for one that nobody sees. */
export function strokeOf(side: Side, style: Borders) {
  const line = Number.parseFloat(style[`border${side}Width`])
  const colour = visibleColour(style[`border${side}Color`])
  const kind = style[`border${side}Style`]
  if (line === 0 || colour === null || kind === 'none' || kind === 'hidden') return null
  const dash = kind === 'dashed' ? `${3 * line} ${2 * line}` : kind === 'dotted' ? `${line} ${line}` : null
  return { stroke: colour, 'stroke-width': line, 'stroke-dasharray': dash }
}

/** The line of a border, in the middle of its width: a border lies within its box. */
export function edgeOf(side: Side, { x, y, width, height }: Box, line: number) {
  const [left, top, right, bottom] = [x + line / 2, y + line / 2, x + width - line / 2, y + height - line / 2]
  const lines = {
    Top: { x1: x, x2: x + width, y1: top, y2: top },
    Right: { x1: right, x2: right, y1: y, y2: y + height },
    Bottom: { x1: x, x2: x + width, y1: bottom, y2: bottom },
    Left: { x1: left, x2: left, y1: y, y2: y + height },
  } as const satisfies Record<Side, unknown>
  return lines[side]
}
