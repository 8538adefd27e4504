import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef, PDFString } from '@cantoo/pdf-lib'

const STRUCTURE_ID = /^node\d{8}$/
const ID = PDFName.of('ID')
const ID_TREE = PDFName.of('IDTree')

/**
 * Numbers the elements of the tag tree in the order in which they stand in the file, and lists them anew. Chromium names
 * them by counters of its own, whose order is not the same in every print of one page.
 */
export function renumberStructure(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const own = objects.flatMap((object) => {
    const id = object instanceof PDFDict ? object.get(ID) : undefined
    return id instanceof PDFString && STRUCTURE_ID.test(id.asString()) ? [id.asString()] : []
  })
  const numbers = new Map(own.map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]))
  for (const { id, replace } of objects.flatMap(holdersIn)) replace(numbers.get(id) ?? PDFString.of(id))
  const root = document.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const named = document.context.enumerateIndirectObjects().flatMap(([ref, object]): readonly Entry[] => {
    const id = object instanceof PDFDict && object.has(PDFName.of('S')) ? object.get(ID) : undefined
    return id instanceof PDFString ? [[id, ref]] : []
  })
  removeTree(document, root?.get(ID_TREE))
  root?.set(ID_TREE, document.context.obj({ Names: named.toSorted(byId).flat() }))
}

function removeTree(document: PDFDocument, node: PDFObject | undefined): void {
  const kids = document.context.lookupMaybe(node, PDFDict)?.lookupMaybe(PDFName.of('Kids'), PDFArray)
  for (const kid of kids?.asArray() ?? []) removeTree(document, kid)
  if (node instanceof PDFRef) document.context.delete(node)
}

interface Holder {
  readonly id: string
  readonly replace: (id: PDFString) => void
}

function holdersIn(object: PDFObject): readonly Holder[] {
  const members = (value: PDFObject, replace: (id: PDFString) => void): readonly Holder[] => {
    if (value instanceof PDFString) {
      const id = value.asString()
      return STRUCTURE_ID.test(id) ? [{ id, replace }] : []
    }
    return holdersIn(value)
  }
  if (object instanceof PDFDict)
    return object.entries().flatMap(([key, value]) => members(value, (id) => object.set(key, id)))
  if (object instanceof PDFArray)
    return object.asArray().flatMap((value, index) => members(value, (id) => object.set(index, id)))
  return []
}

/** An identifier and the element that has it, as a name tree (ISO 32000-1, 7.9.6) lists them in the order of the first. */
type Entry = readonly [id: PDFString, element: PDFRef]

function byId([one]: Entry, [other]: Entry): number {
  return one.asString() < other.asString() ? -1 : 1
}
