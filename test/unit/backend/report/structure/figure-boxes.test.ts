import { PDFDict, PDFName } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { drawnOnPages } from '../../../../../electron/backend/report/structure/drawn-marks.ts'
import { boxFigures } from '../../../../../electron/backend/report/structure/figure-boxes.ts'
import { TagTree } from '../../../../../electron/backend/report/structure/structure-tree.ts'
import { printedPage } from '../../../../support/printed-page.ts'

/** In points. */
const MARGIN = (12 / 25.4) * 72
const PIXEL = 72 / 96

test('a figure says where it stands: the bar of 60 by 20 pixels, 10 from the margin', async () => {
  const document = await printedPage()
  const tags = new TagTree(document)
  boxFigures(document, tags, drawnOnPages(document))
  const figure = tags.elements().find(({ dict }) => tags.typeOf(dict) === 'Figure')
  const attributes = figure?.dict.lookup(PDFName.of('A'), PDFDict)
  expect(String(attributes?.get(PDFName.of('O')))).toBe('/Layout')
  const box = String(attributes?.get(PDFName.of('BBox')))
  const [left = 0, bottom = 0, right = 0, top = 0] = box
    .split(/[\s[\]]+/)
    .slice(1)
    .map(Number)
  expect(Math.abs(left - (MARGIN + 10 * PIXEL))).toBeLessThan(1)
  expect(right - left).toBeCloseTo(60 * PIXEL, 1)
  expect(top - bottom).toBeCloseTo(20 * PIXEL, 1)
})
