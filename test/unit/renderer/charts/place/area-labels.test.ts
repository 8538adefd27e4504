import { describe, expect, it } from 'vitest'
import { type PlacedLabel, placeLabels } from '../../../../../renderer/charts/place/area-labels.ts'
import { brokenForms, nameForms } from '../../../../../renderer/charts/place/municipality-names.ts'
import { type MapFrame, REGION } from '../../../../../renderer/charts/place/region-shape.ts'
import type { Language } from '../../../../../shared/domain/vocabulary/language.ts'

/** With room for an outline around the Region. */
function frameOf(width: number, height: number): MapFrame {
  const scale = Math.min((width - 10) / REGION.width, (height - 10) / REGION.height)
  return { scale, left: (width - REGION.width * scale) / 2, top: (height - REGION.height * scale) / 2, width, height }
}

/** About as wide as letters of 10 pixels are. */
const LETTER = 5.5
const WIDE = { size: 12, height: 9, gap: 3 }
const NARROW = { size: 10, height: 7.5, gap: 2 }
/** A figure as wide as its digits and the spaces between its thousands. */
const widthOf = (digits: number) => digits * 0.66 + Math.floor((digits - 1) / 3) * 0.25

const requestsIn = (language: Language, digits = 4) =>
  REGION.shapes.map(({ code }) => {
    const names = nameForms(code, language)
    const formsOf = (all: readonly (readonly string[])[], { size, height, gap }: typeof WIDE) =>
      all.map((lines) => ({
        lines: [
          ...lines.map((line) => ({ width: line.length * LETTER, height })),
          { width: widthOf(digits) * size, height },
        ],
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
      [454, 408],
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

  it('are in the best form that has a place', () => {
    for (const { code, form, leader } of labels.filter(({ form: at }) => at > 0)) {
      const { forms, outside } = requests.find((each) => each.code === code)!
      const better = placeLabels([{ code, forms: leader === null ? forms.slice(0, form) : forms, outside }], frame)
      expect([code, better[0]?.leader === null]).toEqual([code, false])
    }
  })
})

/** As large as the map is at 1024, 1440 and 1920 pixels, in a low window too. */
const FRAMES = [
  [902, 408],
  [454, 408],
  [654, 560],
  [990, 320],
] as const

describe.each(FRAMES)('at %i by %i, with figures of one to seven digits', (width, height) => {
  const frame = frameOf(width, height)
  const all = (['fr', 'nl'] as const).flatMap((language) =>
    Array.from({ length: 7 }, (_, less) => ({
      said: `${language} ${less + 1}`,
      labels: placeLabels(requestsIn(language, less + 1), frame),
    })),
  )

  it('all labels are there, within the frame', () => {
    for (const { said, labels } of all) {
      expect([said, labels.length]).toEqual([said, 19])
      for (const label of labels) {
        expect(Math.min(label.x - label.width / 2, label.y - label.height / 2)).toBeGreaterThanOrEqual(0)
        expect(label.x + label.width / 2).toBeLessThanOrEqual(width)
        expect(label.y + label.height / 2).toBeLessThanOrEqual(height)
      }
    }
  })

  it('no line to a label crosses another, and no label covers another', () => {
    for (const { said, labels } of all)
      for (const [at, one] of labels.entries())
        for (const other of labels.slice(at + 1)) {
          const pair = `${said}: ${one.code} ${other.code}`
          // Lines of labels inside lie in their outline, though the boxes around them may not.
          expect((one.leader !== null || other.leader !== null) && doCover(one, other), pair).toBe(false)
          expect(one.leader !== null && other.leader !== null && doMeet(one.leader, other.leader), pair).toBe(false)
        }
  })

  it('no line goes over much more than half of the map', () => {
    for (const { said, labels } of all)
      for (const { code, leader } of labels)
        if (leader !== null) {
          const [[x1, y1], [x2, y2]] = leader
          expect(Math.hypot(x2 - x1, y2 - y1), `${said}: ${code}`).toBeLessThanOrEqual(0.56 * height)
        }
  })

  it('most labels are inside, as long as figures are short', () => {
    const [short] = all
    expect(short?.labels.filter(({ leader }) => leader !== null).length).toBeLessThanOrEqual(height < 400 ? 7 : 3)
  })
})

function doCover(one: PlacedLabel, other: PlacedLabel): boolean {
  return (
    Math.abs(one.x - other.x) < (one.width + other.width) / 2 &&
    Math.abs(one.y - other.y) < (one.height + other.height) / 2
  )
}

type Line = NonNullable<PlacedLabel['leader']>

/** Whether two lines meet: how far along each of them they would. */
function doMeet([[x1, y1], [x2, y2]]: Line, [[x3, y3], [x4, y4]]: Line): boolean {
  const along = (x2 - x1) * (y4 - y3) - (y2 - y1) * (x4 - x3)
  const one = ((x3 - x1) * (y4 - y3) - (y3 - y1) * (x4 - x3)) / along
  const other = ((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / along
  return one >= 0 && one <= 1 && other >= 0 && other <= 1
}
