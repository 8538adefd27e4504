import { expect, test } from 'vitest'
import { boxAround, drawnMarks } from '../../../../../electron/backend/report/structure/drawn-marks.ts'

test('a mark has the box of what it paints, where the page puts it, and not of what only clips', () => {
  const marks = drawnMarks(`
    .5 0 0 -.5 0 100 cm
    q 1 0 0 1 20 40 cm
    /Figure <</MCID 3 >>BDC
    0 0 900 900 re W n
    0 0 m 40 60 l S
    EMC Q
    /P <</MCID 4 >>BDC
    10 20 30 40 re f
    EMC
    0 0 5000 5000 re f`)
  expect([...marks]).toEqual([
    [3, { box: [10, 50, 30, 80], hasContent: false }],
    [4, { box: [5, 70, 20, 90], hasContent: false }],
  ])
})

test('words are content, those within a mark of another kind too, and lie between where they begin and their size', () => {
  const marks = drawnMarks(
    '/P <</MCID 0 >>BDC BT /F4 10 Tf 1 0 0 1 50 60 Tm /Span<</ActualText <feff2019> >> BDC <00010002> Tj EMC ET EMC',
  )
  expect(marks.get(0)).toEqual({ box: [50, 60, 62, 70], hasContent: true })
})

test('a mark that draws nothing has no box', () => {
  expect(drawnMarks('/P <</MCID 0 >>BDC EMC').size).toBe(0)
})

test('a box around boxes', () => {
  expect(boxAround([])).toBe(null)
  expect(
    boxAround([
      [1, 2, 3, 4],
      [0, 3, 2, 9],
    ]),
  ).toEqual([0, 2, 3, 9])
})
