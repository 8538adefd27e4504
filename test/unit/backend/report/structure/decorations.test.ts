import { expect, test } from 'vitest'
import { takeDecorations } from '../../../../../electron/backend/report/structure/decorations.ts'
import { drawnOnPages } from '../../../../../electron/backend/report/structure/drawn-marks.ts'
import { TagTree } from '../../../../../electron/backend/report/structure/structure-tree.ts'
import { printedPage } from '../../../../support/printed-page.ts'

test('the line under a title is no part of it, the bar of a figure is the figure', async () => {
  const document = await printedPage()
  const tags = new TagTree(document)
  const isDecoration = takeDecorations(document, tags, drawnOnPages(document))
  const [page] = document.getPages()
  const marksOf = (type: string) => {
    const dict = tags.elements().find((each) => tags.typeOf(each.dict) === type)?.dict
    return dict === undefined ? [] : tags.kidsOf(dict).flatMap((kid) => tags.markAt(kid, dict)?.mark ?? [])
  }
  // The browser numbers what it draws from the top of the page: the line of the title is the first.
  expect(isDecoration(page!, 0)).toBe(true)
  expect(marksOf('H1')).toEqual([])
  expect(marksOf('Figure').map((mark) => isDecoration(page!, mark))).toEqual([false])
  expect(Array.from({ length: 20 }, (_, mark) => mark).filter((mark) => isDecoration(page!, mark))).toEqual([0])
})
