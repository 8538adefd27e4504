import { describe, expect, it } from 'vitest'
import { type PlacedLabel, placeLabels } from '../../../../../renderer/charts/place/area-labels.ts'
import { brokenForms, nameForms } from '../../../../../renderer/charts/place/municipality-names.ts'
import { type MapFrame, REGION } from '../../../../../renderer/charts/place/region-shape.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'

function frameOf(width: number, height: number): MapFrame {
  const scale = Math.min(width / REGION.width, height / REGION.height)
  return { scale, left: (width - REGION.width * scale) / 2, top: (height - REGION.height * scale) / 2, width, height }
}

/** About as wide as letters of 10 pixels are. */
const LETTER = 5.5
const WIDE = { figure: 34, height: 9, gap: 3 }
const NARROW = { figure: 28, height: 7.5, gap: 2 }

const requestsIn = (language: Language) =>
  REGION.shapes.map(({ code }) => {
    const names = nameForms(code, language)
    const formsOf = (all: readonly (readonly string[])[], { figure, height, gap }: typeof WIDE) =>
      all.map((lines) => ({
        lines: [...lines.map((line) => ({ width: line.length * LETTER, height })), { width: figure, height }],
        gap,
      }))
    const forms = [...formsOf(names, WIDE), ...formsOf([...names, ...brokenForms(code)], NARROW)]
    return { code, forms, outside: names.length - 1 }
  })

type Form = ReturnType<typeof requestsIn>[number]['forms'][number]

/** The corners and sides of the lines of a label, in pixels, a point every pixel. */
function pointsOf({ x, y, height, form }: PlacedLabel, { lines, gap }: Form) {
  let top = y - height / 2
  return lines.flatMap((line) => {
    const [left, right, bottom] = [x - line.width / 2, x + line.width / 2, top + line.height]
    const across = Array.from({ length: Math.ceil(line.width) + 1 }, (_, step) => Math.min(left + step, right))
    const down = Array.from({ length: Math.ceil(line.height) }, (_, step) => top + step)
    const points = [
      ...across.flatMap(
        (at) =>
          [
            [at, top],
            [at, bottom],
          ] as const,
      ),
      ...down.flatMap(
        (at) =>
          [
            [left, at],
            [right, at],
          ] as const,
      ),
    ]
    top = bottom + gap
    return points.map((at) => ({ at, form }))
  })
}

/** No point outside of the box of an outline lies in that. */
const BOXED = REGION.shapes.map((shape) => {
  const points = shape.rings.flat()
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  return { ...shape, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }
})

/** The municipalities in whose outline a point lies: those around which it turns. */
function around(x: number, y: number, { scale, left, top }: MapFrame): readonly string[] {
  const [sheetX, sheetY] = [(x - left) / scale, (y - top) / scale]
  const turnsOf = (ring: readonly (readonly [number, number])[]) =>
    ring.slice(1).reduce((sum, [x2, y2], index) => {
      const [x1 = 0, y1 = 0] = ring[index] ?? []
      const turn = Math.atan2(y2 - sheetY, x2 - sheetX) - Math.atan2(y1 - sheetY, x1 - sheetX)
      return sum + (turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn)
    }, 0)
  return BOXED.filter((box) => sheetX >= box.left && sheetX <= box.right && sheetY >= box.top && sheetY <= box.bottom)
    .filter(({ rings }) => Math.abs(rings.reduce((sum, ring) => sum + turnsOf(ring), 0)) > Math.PI)
    .map(({ code }) => code)
}

/** English writes the names as French does, but for one. */
const CASES = (['fr', 'nl'] as const).flatMap((language) =>
  (
    [
      [360, 360],
      [440, 440],
      [470, 460],
      [720, 460],
    ] as const
  ).map((size) => [language, ...size] as const),
)

describe.each(CASES)('the labels of the map in %s, %i by %i', (language, width, height) => {
  const frame = frameOf(width, height)
  const requests = requestsIn(language)
  const labels = placeLabels(requests, frame)
  const formOf = ({ code, form }: PlacedLabel) => requests.find((each) => each.code === code)!.forms[form]!

  it('lie within their outline, or outside the Region with a line that ends in it', () => {
    for (const label of labels) {
      const within = pointsOf(label, formOf(label)).map(({ at: [x, y] }) => around(x, y, frame))
      if (label.leader === null) expect([label.code, ...new Set(within.flat())]).toEqual([label.code, label.code])
      else {
        expect(within.flat()).toEqual([])
        expect(around(...label.leader[1], frame)).toEqual([label.code])
        expect(label.x - label.width / 2).toBeGreaterThanOrEqual(0)
        expect(label.x + label.width / 2).toBeLessThanOrEqual(width)
      }
    }
  })

  it('do not cover each other', () => {
    for (const one of labels)
      for (const other of labels) {
        const isApart =
          Math.abs(one.x - other.x) >= (one.width + other.width) / 2 ||
          Math.abs(one.y - other.y) >= (one.height + other.height) / 2
        expect(one === other || isApart, `${one.code} ${other.code}`).toBe(true)
      }
  })

  it('are in the best form that has a place', () => {
    for (const { code, form, leader } of labels.filter(({ form: at }) => at > 0)) {
      const { forms, outside } = requests.find((each) => each.code === code)!
      const better = placeLabels([{ code, forms: leader === null ? forms.slice(0, form) : forms, outside }], frame)
      expect([code, better[0]?.leader === null]).toEqual([code, false])
    }
  })
})

it.each(CASES.filter(([, width]) => width > 440))(
  'in %s, %i by %i, lines to labels do not cross',
  (language, ...size) => {
    const labels = placeLabels(requestsIn(language), frameOf(...size))
    const lines = labels.flatMap(({ leader }) => (leader === null ? [] : [leader]))
    for (const [at, [[x1, y1], [x2, y2]]] of lines.entries())
      for (const [[x3, y3], [x4, y4]] of lines.slice(at + 1)) {
        // Where on each of them both would meet.
        const along = (x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3)
        const one = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / along
        const other = ((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / along
        expect(one < 0 || one > 1 || other < 0 || other > 1).toBe(true)
      }
  },
)

it.each(CASES.filter(([, width]) => width >= 440))(
  'in %s, %i by %i, all labels are there, most of them inside',
  (language, ...size) => {
    const labels = placeLabels(requestsIn(language), frameOf(...size))
    expect(labels).toHaveLength(19)
    expect(labels.filter(({ leader }) => leader !== null).length).toBeLessThanOrEqual(4)
  },
)
