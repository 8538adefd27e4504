import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { contentOf } from '../../electron/backend/report/structure/artefacts.ts'
import { type Operation, operationsOf } from '../../electron/backend/report/structure/content-tokens.ts'

/** An element of the tag tree with what it holds. */
export interface Tag {
  readonly type: string
  readonly dict: PDFDict
  /** The types of what it lies in, from the outermost. */
  readonly within: readonly string[]
  readonly kids: readonly Tag[]
  /** Marked content of its own, as `page:number`. */
  readonly marks: readonly string[]
  readonly annotations: readonly PDFDict[]
}

export interface CheckedPage {
  readonly page: PDFPage
  readonly name: string
  readonly operations: readonly Operation[]
  readonly annotations: readonly PDFDict[]
}

/** A PDF taken apart once for all clauses. */
export interface CheckedPdf {
  readonly bytes: Buffer
  readonly document: PDFDocument
  readonly catalog: PDFDict
  /** Every dictionary of the file, those of streams and those within others too. */
  readonly dicts: readonly PDFDict[]
  readonly streams: readonly PDFRawStream[]
  readonly pages: readonly CheckedPage[]
  readonly tags: readonly Tag[]
  readonly metadata: string
}

export async function checkedPdf(bytes: Uint8Array): Promise<CheckedPdf> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true })
  const { catalog, context } = document
  const objects = context.enumerateIndirectObjects().map(([, object]) => object)
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
  const names = new Map(document.getPages().map(({ ref }, index) => [String(ref), String(index + 1)]))
  const metadata = catalog.lookup(PDFName.of('Metadata'))
  return {
    bytes: Buffer.from(bytes),
    document,
    catalog,
    dicts: objects.flatMap(dictsIn),
    streams: objects.filter((object) => object instanceof PDFRawStream),
    pages: document.getPages().map((page, index) => ({
      page,
      name: String(index + 1),
      operations: [...operationsOf(contentOf(page))],
      annotations: dictsOf(page.node.lookupMaybe(PDFName.of('Annots'), PDFArray)),
    })),
    tags: root === undefined ? [] : kidsOf(root, [], names).kids.flatMap(withKids),
    metadata: metadata instanceof PDFRawStream ? textOf(metadata) : '',
  }
}

export function textOf(stream: PDFRawStream): string {
  return Buffer.from(decodePDFRawStream(stream).decode()).toString('utf8')
}

export function nameIn(dict: PDFDict, key: string): string | null {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFName ? value.decodeText() : null
}

export function dictIn(dict: PDFDict, key: string): PDFDict | null {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : null
}

export function numberIn(dict: PDFDict, key: string): number | null {
  const value = dict.lookup(PDFName.of(key))
  return value instanceof PDFNumber ? value.asNumber() : null
}

export function hasKey(dict: PDFDict, key: string): boolean {
  return dict.has(PDFName.of(key))
}

export function itemsIn(dict: PDFDict, key: string): readonly (PDFObject | undefined)[] {
  const value = dict.lookup(PDFName.of(key))
  if (value instanceof PDFArray) return value.asArray().map((each) => dict.context.lookup(each))
  return value === undefined ? [] : [value]
}

function dictsOf(array: PDFArray | undefined): readonly PDFDict[] {
  return Array.from({ length: array?.size() ?? 0 }, (_, index) => array?.lookup(index)).filter(
    (each) => each instanceof PDFDict,
  )
}

/** The attributes of an element: those of all owners together. */
export function attribute(tag: Tag, key: string): PDFObject | undefined {
  const owner = itemsIn(tag.dict, 'A').find((each) => each instanceof PDFDict && hasKey(each, key))
  return owner instanceof PDFDict ? owner.lookup(PDFName.of(key)) : undefined
}

function dictsIn(object: PDFObject): readonly PDFDict[] {
  if (object instanceof PDFRawStream) return dictsIn(object.dict)
  if (object instanceof PDFDict) return [object, ...object.values().flatMap(dictsIn)]
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  return []
}

function withKids(tag: Tag): readonly Tag[] {
  return [tag, ...tag.kids.flatMap(withKids)]
}

function kidsOf(
  dict: PDFDict,
  within: readonly string[],
  pages: ReadonlyMap<string, string>,
): Pick<Tag, 'kids' | 'marks' | 'annotations'> {
  const own = dict.get(PDFName.of('Pg'))
  const kids: Tag[] = []
  const marks: string[] = []
  const annotations: PDFDict[] = []
  for (const kid of itemsIn(dict, 'K')) {
    const annotation = kid instanceof PDFDict ? dictIn(kid, 'Obj') : null
    if (kid instanceof PDFNumber) marks.push(`${pages.get(String(own))}:${kid.asNumber()}`)
    else if (annotation !== null) annotations.push(annotation)
    else if (kid instanceof PDFDict && hasKey(kid, 'MCID'))
      marks.push(`${pages.get(String(kid.get(PDFName.of('Pg')) ?? own))}:${numberIn(kid, 'MCID')}`)
    else if (kid instanceof PDFDict) kids.push(tagOf(kid, within, pages))
  }
  return { kids, marks, annotations }
}

function tagOf(dict: PDFDict, within: readonly string[], pages: ReadonlyMap<string, string>): Tag {
  const type = nameIn(dict, 'S') ?? ''
  return { type, dict, within, ...kidsOf(dict, [...within, type], pages) }
}
