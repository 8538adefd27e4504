import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import type { DrawnPages } from './drawn-marks.ts'
import type { TagTree } from './structure-tree.ts'

/**
 * Takes out of the tag tree the lines and backgrounds of boxes, which the browser tags with what lies in them; tells them
 * apart from then on. What a figure draws stays.
 */
export function takeDecorations(
  document: PDFDocument,
  tags: TagTree,
  drawn: DrawnPages,
): (page: PDFPage, mark: number) => boolean {
  const isDecoration = (page: PDFRef, mark: number) => drawn.get(page)?.get(mark)?.hasContent === false
  const taken = new Map<PDFRef, Set<number>>(document.getPages().map(({ ref }) => [ref, new Set()]))
  const take = (dict: PDFDict): void => {
    if (tags.typeOf(dict) === 'Figure') return
    const marks = tags
      .kidsOf(dict)
      .map((kid) => ({ kid, place: tags.elementAt(kid) === null ? tags.markAt(kid, dict) : null }))
    const decorations = marks.filter(({ place }) => place !== null && isDecoration(place.page, place.mark))
    for (const { place } of decorations) if (place !== null) taken.get(place.page)?.add(place.mark)
    if (decorations.length > 0)
      tags.setKids(
        dict,
        marks.filter((each) => !decorations.includes(each)).map(({ kid }) => kid),
      )
    for (const element of tags.elementsIn(dict)) take(element.dict)
  }
  if (tags.root !== null) take(tags.root)
  for (const page of document.getPages()) forgetOwners(document, page, taken.get(page.ref) ?? new Set())
  return (page, mark) => taken.get(page.ref)?.has(mark) ?? false
}

/** The tree that leads from marked content to its element (ISO 32000-1, 14.7.4.4) leads nowhere from these. */
function forgetOwners(document: PDFDocument, page: PDFPage, marks: ReadonlySet<number>): void {
  const key = page.node.lookupMaybe(PDFName.of('StructParents'), PDFNumber)?.asNumber()
  const tree = document.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('ParentTree'), PDFDict)
  const owners = tree === undefined || key === undefined ? null : ownersAt(tree, key)
  for (const mark of marks) owners?.set(mark, PDFNull)
}

function ownersAt(node: PDFDict, key: number): PDFArray | null {
  const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray)
  const size = (numbers?.size() ?? 0) / 2
  const index = Array.from({ length: size }, (_, at) => at).find(
    (at) => numbers?.lookup(2 * at, PDFNumber).asNumber() === key,
  )
  if (index !== undefined) return numbers?.lookup(2 * index + 1, PDFArray) ?? null
  const kids = node.lookupMaybe(PDFName.of('Kids'), PDFArray)
  return Array.from({ length: kids?.size() ?? 0 }, (_, at) => kids?.lookup(at, PDFDict)).reduce<PDFArray | null>(
    (found, kid) => found ?? (kid === undefined ? null : ownersAt(kid, key)),
    null,
  )
}
