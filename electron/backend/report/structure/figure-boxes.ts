import { type PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib'
import { boxAround, type DrawnPages, type PageBox } from './drawn-marks.ts'
import type { TagTree } from './structure-tree.ts'

/** Gives each figure of the tag tree the box of what it draws on its page (ISO 32000-1, table 344). */
export function boxFigures(document: PDFDocument, tags: TagTree, drawn: DrawnPages): void {
  const boxesIn = (dict: PDFDict): readonly PageBox[] =>
    tags.kidsOf(dict).flatMap((kid) => {
      const element = tags.elementAt(kid)
      if (element !== null) return boxesIn(element.dict)
      const place = tags.markAt(kid, dict)
      const box = place === null ? null : drawn.get(place.page)?.get(place.mark)?.box
      return box === null || box === undefined ? [] : [box]
    })
  for (const { dict } of tags.elements().filter((each) => tags.typeOf(each.dict) === 'Figure')) {
    const box = boxAround(boxesIn(dict))
    if (box === null) continue
    const corners = box.map((corner) => Math.round(corner * 100) / 100)
    dict.set(PDFName.of('A'), document.context.obj({ O: 'Layout', BBox: corners }))
  }
}
