import { describe, expect, test } from 'vitest'
import { laneLabels, laneMarks, xOfDay, yearScale } from '../../../../../renderer/charts/time/lane-marks.ts'
import { date } from '../../../../support/programme-rows.ts'

/** Two years, a day each pixel but for one that is no leap day. */
const SCALE = yearScale({ from: 2022, to: 2023 }, 730)
const marksOf = (...dates: readonly Parameters<typeof date>[]) =>
  laneMarks(
    dates.map((each) => date(...each)),
    SCALE,
  )

test('days stand at their true distance', () => {
  expect(xOfDay('2022-01-01', SCALE)).toBe(0)
  expect(xOfDay('2023-01-01', SCALE)).toBe(365)
  expect(xOfDay('2024-01-01', SCALE)).toBe(730)
})

describe('the marks of a lane', () => {
  test('are a dot for a day, a bar for a span, a tint for a month or year', () => {
    const marks = marksOf(
      ['year', '2022-01-01', '2022-12-31'],
      ['day', '2022-01-11', '2022-01-11'],
      ['span', '2022-06-01', '2022-06-10'],
    )
    expect(marks.map(({ shape, x1, x2 }) => [shape, x1, x2])).toEqual([
      ['tint', 0, 365],
      ['dot', 10.5, 10.5],
      ['bar', 151, 161],
    ])
  })

  test('a span that its document saw begin is announced from the day after the document', () => {
    const [bar] = marksOf(['span', '2022-06-15', '2023-06-14'])
    expect(bar).toMatchObject({ shape: 'bar', x1: 165, announcedFrom: 365, x2: 530 })
    const [year] = marksOf(['year', '2023-01-01', '2023-12-31'])
    expect(year).toMatchObject({ shape: 'tint', x1: 365, announcedFrom: 365 })
    const [past] = marksOf(['year', '2022-01-01', '2022-12-31'])
    expect(past).toMatchObject({ announcedFrom: 365, x2: 365 })
  })

  test('what lies off the axis is a point at its edge', () => {
    const marks = marksOf(['early', '2012-05-30', '2012-05-30'], ['late', '2025-01-01', '2025-12-31'])
    expect(marks.map(({ shape, x1 }) => [shape, x1])).toEqual([
      ['left-edge', 0],
      ['right-edge', 730],
    ])
  })

  test('dots nearer than six pixels are one mark, dots at six are two', () => {
    const codes = (...days: readonly string[]) =>
      marksOf(...days.map((day) => [day, day, day] as [string, string, string])).map(({ dates }) => dates.length)
    expect(codes('2022-05-17', '2022-05-18', '2022-05-23')).toEqual([3])
    expect(codes('2022-05-17', '2022-05-23')).toEqual([1, 1])
  })

  test('the same year twice is one mark, a span in it another', () => {
    const marks = marksOf(
      ['a', '2022-01-01', '2022-12-31'],
      ['b', '2022-01-01', '2022-12-31'],
      ['c', '2022-09-01', '2022-12-31'],
    )
    expect(marks.map(({ shape, dates }) => [shape, dates.length])).toEqual([
      ['tint', 2],
      ['bar', 1],
    ])
  })
})

describe('the words of a lane', () => {
  const labelsOf = (text: string, line: number | null, ...dates: readonly Parameters<typeof date>[]) =>
    laneLabels(marksOf(...dates), () => [text, 'n'], SCALE.width, line)

  test('stand in a bar that has the room, else right of it, else left of it', () => {
    const [inside] = labelsOf('words', null, ['bar', '2022-02-01', '2022-06-14'])
    expect(inside).toMatchObject({ text: 'words', isInside: true, anchor: 'start' })
    const [right] = labelsOf('words', null, ['bar', '2022-02-01', '2022-02-05'])
    expect(right).toMatchObject({ isInside: false, anchor: 'start', x: 43 })
    const [left] = labelsOf('words', 40, ['bar', '2022-02-01', '2022-02-05'])
    expect(left).toMatchObject({ text: 'n', anchor: 'end', x: 24 })
  })

  test('never lie over another mark, over one another or out of the axis; what fits nowhere is left out', () => {
    const dots = ['2022-01-05', '2022-01-20', '2022-02-04'].map((day) => [day, day, day] as [string, string, string])
    const labels = labelsOf(
      'words that are much too long to fit beside anything in the lane that has them',
      null,
      ...dots,
    )
    expect(labels.map((label) => label?.text)).toEqual([undefined, undefined, expect.stringMatching(/^words/)])
    expect(labelsOf('x'.repeat(200), 365, ['a', '2022-12-31', '2022-12-31'])[0]?.text).toBe('n')
  })
})
