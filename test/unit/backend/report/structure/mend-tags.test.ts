import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { mendTags } from '../../../../../electron/backend/report/structure/mend-tags.ts'
import { TagTree } from '../../../../../electron/backend/report/structure/structure-tree.ts'
import { printedPage } from '../../../../support/printed-page.ts'

async function mended(): Promise<{ readonly document: PDFDocument; readonly tags: TagTree }> {
  const document = await printedPage()
  const tags = new TagTree(document)
  mendTags(document, tags, (mark) => `Noot ${mark}`)
  return { document, tags }
}

/** An element with those in it, without those that say nothing: `L(LI(Lbl LBody))`. */
function shapeOf(tags: TagTree, dict: PDFDict): string {
  const type = tags.typeOf(dict)
  const kids = tags.elementsIn(dict).map((each) => shapeOf(tags, each.dict))
  const said = kids.filter((each) => each !== '').join(' ')
  if (type === 'NonStruct') return said
  return said === '' ? type : `${type}(${said})`
}

function shapes(tags: TagTree, type: string): readonly string[] {
  const found = tags.elements().filter(({ dict }) => tags.typeOf(dict) === type)
  return found.map(({ dict }) => shapeOf(tags, dict))
}

test('items of lists have bodies, and what is strong at their head is their label; those of a numbered list are notes', async () => {
  const { tags } = await mended()
  expect(shapes(tags, 'L')).toEqual(['L(LI(Lbl LBody))', 'L(LI(Lbl LBody(Note)))', 'L(LI(LBody(Div)))'])
})

test('a note has a name of its own', async () => {
  const { tags } = await mended()
  const ids = tags.elements().flatMap(({ dict }) => dict.lookupMaybe(PDFName.of('ID'), PDFString)?.asString() ?? [])
  expect(ids).toHaveLength(3)
  expect(new Set(ids).size).toBe(3)
})

test('a link is a reference, and says where it leads: to the section of a title, or to a note', async () => {
  const { document, tags } = await mended()
  expect(shapes(tags, 'Reference')).toEqual(['Reference(Link)', 'Reference(Link)'])
  const annotations = document.getPage(0).node.Annots()
  const words = [0, 1].map((index) =>
    annotations?.lookup(index, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText(),
  )
  expect(words).toEqual(['Tabel 1. Cijfers', 'Noot 1'])
})

test('every element names the one that it lies in', async () => {
  const { tags } = await mended()
  for (const { ref, dict } of tags.elements())
    for (const kid of tags.elementsIn(dict)) expect(kid.dict.get(PDFName.of('P'))).toBe(ref)
})

test('types that PDF 1.7 does not have get a role that it has', async () => {
  const { tags } = await mended()
  expect(String(tags.root?.get(PDFName.of('RoleMap'))).replaceAll(/\s+/g, ' ')).toBe('<< /Em /Span /Strong /Span >>')
})
