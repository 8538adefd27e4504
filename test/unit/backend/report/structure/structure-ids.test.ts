import { PDFDict, PDFDocument, PDFName, PDFRef, PDFString } from '@cantoo/pdf-lib'
import { expect, test } from 'vitest'
import { renumberStructure } from '../../../../../electron/backend/report/structure/structure-ids.ts'

/**
 * A tag tree of three heads, named as given in the order of the file, and a cell that names the first and the last; the
 * tree of names has two leaves, and lists them in their order.
 */
async function tagged(names: readonly string[]): Promise<PDFDocument> {
  const document = await PDFDocument.create({ updateMetadata: false })
  const { context } = document
  const text = (name: string) => PDFString.of(name)
  const heads = names.map((name) => context.register(context.obj({ S: 'TH', ID: text(name) })))
  context.register(context.obj({ S: 'TD', A: [{ O: 'Table', Headers: [text(names[0]!), text(names[2]!)] }] }))
  const sorted = names
    .map((name, index) => ({ name, head: heads[index]! }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
  const leaf = (entries: typeof sorted) =>
    context.register(
      context.obj({
        Limits: [text(entries[0]!.name), text(entries.at(-1)!.name)],
        Names: entries.flatMap(({ name, head }) => [text(name), head]),
      }),
    )
  const tree = context.register(context.obj({ Kids: [leaf(sorted.slice(0, 2)), leaf(sorted.slice(2))] }))
  const root = context.register(context.obj({ Type: 'StructTreeRoot', IDTree: tree }))
  document.catalog.set(PDFName.of('StructTreeRoot'), root)
  return document
}

/** What the tree of names says: the element of each name. */
function namesOf(document: PDFDocument): string {
  const root = document.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict)
  return String(root.lookup(PDFName.of('IDTree'), PDFDict).get(PDFName.of('Names')))
}

test('one page printed twice has the same file, whatever the heads of its tables were called', async () => {
  const prints = await Promise.all(
    [
      ['node00000011', 'node00000012', 'node00000013'],
      ['node00000012', 'node00000011', 'node00000013'],
      ['node00000903', 'node00000902', 'node00000007'],
    ].map(tagged),
  )
  for (const document of prints) renumberStructure(document)
  const files = await Promise.all(prints.map((document) => document.save({ addDefaultPage: false })))
  expect(files.map((bytes) => Buffer.from(bytes).equals(files[0]!))).toEqual([true, true, true])
  // The catalog and the pages are the objects 1 and 2.
  expect(namesOf(prints[2]!)).toBe('[ (node00000001) 3 0 R (node00000002) 4 0 R (node00000003) 5 0 R ]')
  const cell = prints[2]!.context.lookup(PDFRef.of(6))
  expect(String(cell)).toContain('[ (node00000001) (node00000003) ]')
})
