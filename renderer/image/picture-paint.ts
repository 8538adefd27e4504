/** A box on the picture, in pixels. */
export interface PictureBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A colour as the browser computes it; `null` for one that nobody sees. */
export function visibleColour(colour: string): string | null {
  return colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour) ? null : colour
}

interface Stop {
  readonly colour: string
  /** In pixels along the line of the gradient. */
  readonly at: number
}

/** A background of stripes: the line along which its colours change. */
export interface Gradient {
  readonly isRepeated: boolean
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  /** `offset` from 0 to 1 along the line; `null` for a colour that nobody sees. */
  readonly stops: readonly { readonly offset: number; readonly colour: string | null }[]
}

const GRADIENT = /^(repeating-)?linear-gradient\((?:(-?[\d.]+)deg, )?(.*)\)$/
const COLOUR = String.raw`(?:rgba?|color|oklab|oklch)\([^)]*\)|transparent|#[0-9a-f]+`

/**
 * The gradient of a background, `null` for any other background. CSS measures its angle from the top, clockwise, along a
 * line through the middle of the box.
 */
export function gradientOf(background: string, box: PictureBox): Gradient | null {
  const [, repeats, degrees = '180', list = ''] = GRADIENT.exec(background) ?? []
  const angle = (Number(degrees) * Math.PI) / 180
  const [dx, dy] = [Math.sin(angle), -Math.cos(angle)]
  const length = Math.abs(box.width * dx) + Math.abs(box.height * dy)
  const stops = stopsOf(list, length)
  const [first, last] = [stops.at(0), stops.at(-1)]
  if (first === undefined || last === undefined || last.at <= first.at) return null
  const [x, y] = [box.x + box.width / 2 - (dx * length) / 2, box.y + box.height / 2 - (dy * length) / 2]
  return {
    isRepeated: repeats !== undefined,
    x1: x + dx * first.at,
    y1: y + dy * first.at,
    x2: x + dx * last.at,
    y2: y + dy * last.at,
    stops: stops.map(({ colour, at }) => ({
      offset: (at - first.at) / (last.at - first.at),
      colour: visibleColour(colour),
    })),
  }
}

/** The stops of a gradient; those without a place of their own lie at its ends. */
function stopsOf(list: string, length: number): readonly Stop[] {
  const parts = [...list.matchAll(new RegExp(`(${COLOUR})((?: -?[\\d.]+(?:px|%))*)`, 'g'))]
  return parts.flatMap(([, colour = '', places = ''], index) => {
    const given = places.trim() === '' ? [index === 0 ? '0%' : '100%'] : places.trim().split(' ')
    return given.map((place) => ({
      colour,
      at: place.endsWith('%') ? (Number.parseFloat(place) / 100) * length : Number.parseFloat(place),
    }))
  })
}

/** What a style says of backgrounds, each a list with an entry for every layer. */
export interface Backgrounds {
  readonly backgroundImage: string
  readonly backgroundSize: string
  readonly backgroundPosition: string
}

/** The layers of a background, the lowest first, each with the part of the box that it covers. */
export function layersOf(
  style: Backgrounds,
  box: PictureBox,
): readonly { readonly image: string; readonly box: PictureBox }[] {
  const sizes = style.backgroundSize.split(', ')
  const places = style.backgroundPosition.split(', ')
  // A comma inside a colour or a gradient divides no layers.
  const images = style.backgroundImage.split(/, (?=(?:repeating-)?linear-gradient|url|none)/)
  return images
    .map((image, index) => {
      const [across = 'auto', down = across] = (sizes[index % sizes.length] ?? '').split(' ')
      const [right = '0%', below = '0%'] = (places[index % places.length] ?? '').split(' ')
      const width = lengthOf(across, box.width) ?? box.width
      const height = lengthOf(down, box.height) ?? box.height
      const x = box.x + (lengthOf(right, box.width - width) ?? 0)
      return { image, box: { x, y: box.y + (lengthOf(below, box.height - height) ?? 0), width, height } }
    })
    .toReversed()
}

function lengthOf(text: string, whole: number): number | null {
  const value = Number.parseFloat(text)
  if (Number.isNaN(value)) return null
  return text.endsWith('%') ? (value / 100) * whole : value
}
