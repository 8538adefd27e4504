import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib'
import type { TagElement, TagTree } from './structure-tree.ts'

/** Types of PDF 2.0 that the browser writes, by the type of PDF 1.7 that a reader may take them for. */
const ROLES = { Em: 'Span', Strong: 'Span' } as const

/** Where the mark of a note leads: `note-3`. */
const NOTE = /^note-(\d+)$/

/**
 * Gives the tag tree of a printed page what the browser leaves out of it (ISO 14289-1, 7): roles for types that are not of
 * PDF 1.7, labels and bodies of list items, notes and references to them, words for links.
 */
export function mendTags(document: PDFDocument, tags: TagTree, noteName: (mark: number) => string): void {
  if (tags.root === null) return
  tags.root.set(PDFName.of('RoleMap'), document.context.obj(ROLES))
  const elements = tags.elements()
  for (const list of elements.filter(({ dict }) => tags.typeOf(dict) === 'L')) mendList(tags, list)
  const titles = [...sectionTitles(document)]
  for (const link of elements.filter(({ dict }) => tags.typeOf(dict) === 'Link')) {
    // A link of two lines has an annotation for each.
    const annotations = tags.kidsOf(link.dict).flatMap((kid) => tags.annotationAt(kid) ?? [])
    const destination = annotations[0]?.lookupMaybe(PDFName.of('Dest'), PDFName)?.decodeText() ?? ''
    const mark = NOTE.exec(destination)?.[1]
    // The contents list the sections in the order of their bookmarks.
    const words = mark === undefined ? titles.shift() : noteName(Number(mark))
    for (const each of annotations) each.set(PDFName.of('Contents'), PDFHexString.fromText(words ?? destination))
    refer(tags, link)
  }
}

/** The items of a list: what is strong at their head is their label. The items of a numbered list are notes. */
function mendList(tags: TagTree, list: TagElement): void {
  const isOfNotes = isNumbered(list.dict)
  for (const item of tags.elementsIn(list.dict)) {
    if (tags.typeOf(item.dict) !== 'LI') continue
    const [first, ...others] = tags.kidsOf(item.dict)
    const label = first === undefined ? null : tags.elementAt(first)
    const isLabelled = label !== null && ['Lbl', 'Strong'].includes(tags.typeOf(label.dict))
    if (label !== null && isLabelled) tags.setType(label.dict, 'Lbl')
    const body = tags.wrapped('LBody', item.ref, isLabelled ? others : tags.kidsOf(item.dict))
    if (isOfNotes) {
      const note = tags.wrapped('Note', body.ref, tags.kidsOf(body.dict))
      note.dict.set(PDFName.of('ID'), PDFString.of(`node9${String(note.ref.objectNumber).padStart(7, '0')}`))
      tags.setKids(body.dict, [note.ref])
    }
    tags.setKids(item.dict, label !== null && isLabelled ? [label.ref, body.ref] : [body.ref])
  }
}

function isNumbered(list: PDFDict): boolean {
  const attributes = list.lookupMaybe(PDFName.of('A'), PDFArray)?.asArray() ?? []
  return attributes.some(
    (each) => each instanceof PDFDict && each.get(PDFName.of('ListNumbering')) === PDFName.of('Decimal'),
  )
}

/** A link within the paper is a reference to what lies elsewhere in it. */
function refer(tags: TagTree, link: TagElement): void {
  const parent = link.dict.get(PDFName.of('P'))
  const holder = parent === undefined ? null : tags.elementAt(parent)
  if (holder === null) return
  const reference = tags.wrapped('Reference', holder.ref, [link.ref])
  tags.setKids(
    holder.dict,
    tags.kidsOf(holder.dict).map((kid) => (kid === link.ref ? reference.ref : kid)),
  )
}

/** The titles under the title of the report, as bookmarks have them. */
function* sectionTitles(document: PDFDocument): Generator<string> {
  const report = document.catalog
    .lookupMaybe(PDFName.of('Outlines'), PDFDict)
    ?.lookupMaybe(PDFName.of('First'), PDFDict)
  let section = report?.lookupMaybe(PDFName.of('First'), PDFDict)
  while (section !== undefined) {
    yield section.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText()
    section = section.lookupMaybe(PDFName.of('Next'), PDFDict)
  }
}
