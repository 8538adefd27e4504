import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFObject, PDFString } from '@cantoo/pdf-lib'

const STRUCTURE_ID = /^node\d{8}$/
const ID = PDFName.of('ID')
const NAMES = PDFName.of('Names')

/**
 * Numbers the elements of the tag tree in the order in which they stand in the file. Chromium names them by counters of its
 * own, whose order is not the same in every print of one page.
 */
export function renumberStructure(document: PDFDocument): void {
  const objects = document.context.enumerateIndirectObjects().map(([, object]) => object)
  const own = objects.flatMap((object) => {
    const id = object instanceof PDFDict ? object.get(ID) : undefined
    return id instanceof PDFString && STRUCTURE_ID.test(id.asString()) ? [id.asString()] : []
  })
  const numbers = new Map(own.map((id, index) => [id, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]))
  for (const { id, replace } of objects.flatMap(holdersIn)) replace(numbers.get(id) ?? PDFString.of(id))
  const tree = document.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('IDTree'), PDFDict)
  if (tree !== undefined) fillTree(tree, entriesOf(tree).toSorted(byId))
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
type Entry = readonly [id: PDFString, element: PDFObject]

function byId([one]: Entry, [other]: Entry): number {
  return one.asString() < other.asString() ? -1 : 1
}

function kidsOf(node: PDFDict): readonly PDFDict[] {
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  return Array.from({ length: kids?.size() ?? 0 }, (_, index) => kids?.lookup(index, PDFDict)).filter(
    (kid) => kid !== undefined,
  )
}

function entriesOf(node: PDFDict): readonly Entry[] {
  const names = node.lookupMaybe(NAMES, PDFArray)
  const own = Array.from({ length: (names?.size() ?? 0) / 2 }, (_, index): Entry | undefined =>
    names === undefined ? undefined : [names.lookup(2 * index, PDFString), names.get(2 * index + 1)],
  )
  return [...own.filter((entry) => entry !== undefined), ...kidsOf(node).flatMap(entriesOf)]
}

/** Takes entries into the leaves of a tree, each as long as it was; gives the first and the last identifier in it. */
function fillTree(node: PDFDict, entries: Entry[]): readonly PDFString[] {
  const names = node.lookupMaybe(NAMES, PDFArray)
  const own = entries.splice(0, (names?.size() ?? 0) / 2)
  for (const [index, [id, element]] of own.entries()) {
    names?.set(2 * index, id)
    names?.set(2 * index + 1, element)
  }
  const ids = [...own.map(([id]) => id), ...kidsOf(node).flatMap((kid) => fillTree(kid, entries))]
  const limits = node.lookupMaybe(PDFName.of('Limits'), PDFArray)
  const ends = [ids.at(0), ids.at(-1)].filter((id) => id !== undefined)
  if (limits !== undefined) for (const [index, id] of ends.entries()) limits.set(index, id)
  return ends
}
