import { PDFName, PDFRef } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { TagTree } from '../../../../../electron/backend/report/structure/structure-tree.ts'
import { printedPage } from '../../../../support/printed-page.ts'

test('elements come each after the one that it lies in', async () => {
  const tags = new TagTree(await printedPage())
  const types = tags.elements().map(({ dict }) => tags.typeOf(dict))
  expect(types.slice(0, 4)).toEqual(['Document', 'NonStruct', 'Art', 'H1'])
  const headings = types.filter((type) => /^H[1-6]$/.test(type))
  expect(headings).toEqual(['H1', 'H2', 'H2'])
})

test('a mark has its page from the element where it names none, and a link leads to its annotation', async () => {
  const document = await printedPage()
  const tags = new TagTree(document)
  const withType = (type: string) => tags.elements().find(({ dict }) => tags.typeOf(dict) === type)!.dict
  const figure = withType('Figure')
  const [mark] = tags.kidsOf(figure)
  expect(tags.markAt(mark!, figure)?.page).toBe(document.getPage(0).ref)
  const annotations = tags.kidsOf(withType('Link')).flatMap((kid) => tags.annotationAt(kid) ?? [])
  expect(annotations.map((each) => each.get(PDFName.of('Dest')))).toEqual([PDFName.of('table-one')])
})

test('a new element takes those that it is put around', async () => {
  const tags = new TagTree(await printedPage())
  const [list] = tags.elements().filter(({ dict }) => tags.typeOf(dict) === 'L')
  const [item] = tags.elementsIn(list!.dict)
  const wrapped = tags.wrapped('LBody', item!.ref, tags.kidsOf(item!.dict))
  tags.setKids(item!.dict, [wrapped.ref])
  expect(tags.elementsIn(item!.dict).map(({ dict }) => tags.typeOf(dict))).toEqual(['LBody'])
  expect(wrapped.dict.get(PDFName.of('P'))).toBeInstanceOf(PDFRef)
  for (const { dict } of tags.elementsIn(wrapped.dict)) expect(dict.get(PDFName.of('P'))).toBe(wrapped.ref)
})
