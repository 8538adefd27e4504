import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib'

const NAMES = {
  kids: PDFName.of('K'),
  page: PDFName.of('Pg'),
  parent: PDFName.of('P'),
  root: PDFName.of('StructTreeRoot'),
  type: PDFName.of('S'),
} as const

/** What an element holds: an element, marked content by its number, or a reference to an annotation. */
type Kid = ReturnType<PDFArray['get']>

/** An element of the tag tree (ISO 32000-1, 14.7.2). */
export interface TagElement {
  readonly ref: PDFRef
  readonly dict: PDFDict
}

/** The tag tree of a document, read and changed by element. */
export class TagTree {
  readonly #document: PDFDocument

  constructor(document: PDFDocument) {
    this.#document = document
  }

  get root(): PDFDict | null {
    return this.#document.catalog.lookupMaybe(NAMES.root, PDFDict) ?? null
  }

  /** All elements, each after the one it lies in. */
  elements(from: PDFDict | null = this.root): readonly TagElement[] {
    if (from === null) return []
    return this.elementsIn(from).flatMap((each) => [each, ...this.elements(each.dict)])
  }

  elementsIn(dict: PDFDict): readonly TagElement[] {
    return this.kidsOf(dict).flatMap((kid) => this.elementAt(kid) ?? [])
  }

  kidsOf(dict: PDFDict): readonly Kid[] {
    const kids = dict.get(NAMES.kids)
    const list = kids instanceof PDFRef ? this.#document.context.lookup(kids) : kids
    if (list instanceof PDFArray) return list.asArray()
    return kids === undefined ? [] : [kids]
  }

  elementAt(kid: Kid): TagElement | null {
    const dict = kid instanceof PDFRef ? this.#document.context.lookup(kid) : undefined
    return kid instanceof PDFRef && dict instanceof PDFDict && dict.has(NAMES.type) ? { ref: kid, dict } : null
  }

  /** What a reference to an object leads to: an annotation. */
  annotationAt(kid: Kid): PDFDict | null {
    const dict = kid instanceof PDFRef ? this.#document.context.lookup(kid) : kid
    return dict instanceof PDFDict ? (dict.lookupMaybe(PDFName.of('Obj'), PDFDict) ?? null) : null
  }

  /** The marked content that an element holds itself: page and number. */
  markAt(kid: Kid, dict: PDFDict): { readonly page: PDFRef; readonly mark: number } | null {
    const holder = kid instanceof PDFDict ? kid : dict
    const number = kid instanceof PDFDict ? kid.get(PDFName.of('MCID')) : kid
    const page = holder.get(NAMES.page) ?? dict.get(NAMES.page)
    return number instanceof PDFNumber && page instanceof PDFRef ? { page, mark: number.asNumber() } : null
  }

  typeOf(dict: PDFDict): string {
    return dict.lookupMaybe(NAMES.type, PDFName)?.decodeText() ?? ''
  }

  setType(dict: PDFDict, type: string): void {
    dict.set(NAMES.type, PDFName.of(type))
  }

  setKids(dict: PDFDict, kids: readonly Kid[]): void {
    dict.set(NAMES.kids, this.#document.context.obj([...kids]))
  }

  /** A new element around some that lay in another, which takes it in their place. */
  wrapped(type: string, parent: PDFRef, kids: readonly Kid[]): TagElement {
    const { context } = this.#document
    const dict = context.obj({ Type: 'StructElem', S: type, P: parent, K: [...kids] })
    const ref = context.register(dict)
    for (const kid of kids) this.elementAt(kid)?.dict.set(NAMES.parent, ref)
    return { ref, dict }
  }
}
