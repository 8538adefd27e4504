import { expect, test } from 'vitest'
import { breakLabels, labelLines, noteLabels } from '../../../../../renderer/charts/time/event-labels.ts'

const ENDS = { left: 44, right: 644 }
const folded = (count: number) => `${count} breaks`
const event = (id: string, at: number, text = 'x'.repeat(20), short = 'short') => ({ id, at, text, short })
const placed = (...at: readonly number[]) =>
  breakLabels(
    at.map((each, index) => event(String(index), each)),
    ENDS,
    folded,
  )

test('the label of a break stands right of its line, left of it where fewer than 150 pixels remain', () => {
  // Twenty letters of 5.9 pixels, and 8 beside them.
  expect(placed(400)).toMatchObject([{ left: 400, width: 126, isLeft: false, line: 0 }])
  expect(placed(494)).toMatchObject([{ left: 494, isLeft: false }])
  expect(placed(495)).toMatchObject([{ left: 495 - 126, width: 126, isLeft: true }])
})

test('a second break takes the next line, and the third and more are one on the line after it', () => {
  expect(placed(300, 100).map(({ ids, line }) => [ids, line])).toEqual([
    [['1'], 0],
    [['0'], 1],
  ])
  expect(placed(100, 200, 300).map(({ line }) => line)).toEqual([0, 1, 2])
  expect(placed(100, 200, 300, 350, 400).at(-1)).toMatchObject({ ids: ['2', '3', '4'], text: '3 breaks', line: 2 })
  expect([labelLines(0, 0), labelLines(1, 4), labelLines(9, 0)]).toEqual([0, 2, 3])
})

test('a label that has no room says its day alone, and never reaches over the end', () => {
  const [label] = breakLabels([event('a', 300, 'x'.repeat(80))], ENDS, folded)
  expect(label).toMatchObject({ text: 'short', left: 300 })
  const [narrow] = breakLabels([event('a', 60, 'x'.repeat(80), 'x'.repeat(40))], { left: 44, right: 160 }, folded)
  expect((narrow?.left ?? 0) + (narrow?.width ?? 0)).toBeLessThanOrEqual(160)
})

test('a note has its name where that has room before the next sign, else the sign alone', () => {
  const labels = noteLabels([event('1', 100), event('2', 200), event('3', 400)], ENDS, 1, folded)
  expect(labels.map(({ text, left }) => [text === '', left])).toEqual([
    // 126 and the sign of 24 have no room in 100 pixels.
    [true, 100],
    [false, 200],
    [false, 400],
  ])
  expect(noteLabels([event('1', 640)], ENDS, 0, folded)).toMatchObject([{ text: '', left: 620, width: 24 }])
})

test('signs that would touch are one, which says how many notes it stands for', () => {
  expect(noteLabels([event('1', 100), event('2', 110), event('3', 130)], ENDS, 0, (n) => `${n} notes`)).toMatchObject([
    { ids: ['1', '2'], text: '', left: 100 },
    { ids: ['3'], left: 130 },
  ])
})
