import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRawStream,
} from '@cantoo/pdf-lib'
import { contentOf } from '../../electron/backend/report/structure/artefacts.ts'
import { nameIn, textOf } from './checked-pdf.ts'

/** What makes a good file break one clause: a change of its objects, or of its bytes. */
export type Breakage =
  | { readonly change: (document: PDFDocument) => void }
  | { readonly bytes: (text: string) => string }

/** By the number of the clause. */
export const BREAKAGES: Readonly<Record<string, Breakage>> = {
  // The file.
  'A 6.1.2': { bytes: (text) => text.replace(/^(%PDF-1\.\d\n%)..../, '$1abcd') },
  'A 6.1.3-1': { bytes: (text) => text.replace(/\/ID \[[^\]]*\]/, (found) => ' '.repeat(found.length)) },
  'A 6.1.3-2': { change: ({ context }) => (context.trailerInfo.Encrypt = context.register(context.obj({ V: 1 }))) },
  'A 6.1.3-3': { bytes: (text) => `${text}\nmore` },
  'A 6.1.7.1': { change: set(stream, 'F', 'elsewhere') },
  'A 6.1.7.2': { change: set(image, 'Filter', 'LZWDecode') },
  'A 6.1.12': { change: set(catalog, 'Perms', { Other: {} }) },
  'A 6.1.13': { change: set(catalog, 'x'.repeat(128), 'x') },
  'A 6.8-1': { change: unset(fileSpecification, 'AFRelationship') },
  'A 6.8-2': { change: unset((document) => withKey(document, 'Params'), 'Subtype') },
  'A 6.9': { change: set(catalog, 'OCProperties', { OCGs: [], D: {} }) },
  'A 6.10': { change: set(page, 'PresSteps', {}) },
  'A 6.11': { change: set(catalog, 'Requirements', []) },

  // What is drawn.
  'A 6.2.2': { change: draw((content) => `${content}\nxx\n`) },
  'A 6.1.13-8': { change: draw((content) => `${'q '.repeat(29)}${content}${' Q'.repeat(29)}`) },
  'A 6.2.3': { change: unset((document) => withKey(document, 'DestOutputProfile'), 'DestOutputProfile') },
  'A 6.2.4.3': { change: draw((content) => `0 0 0 1 k\n${content}`) },
  'A 6.2.5': { change: set(graphicsState, 'TR', 'Identity') },
  'A 6.2.6': { change: draw((content) => `/Vivid ri\n${content}`) },
  'A 6.2.8': { change: set(image, 'Interpolate', true) },
  'A 6.2.9': { change: set(image, 'Subtype', 'PS') },
  'A 6.2.10': { change: set(graphicsState, 'BM', 'Glow') },

  // Fonts.
  'A 6.2.11.2': { change: set(descendant, 'Subtype', 'CIDFontType0') },
  'A 6.2.11.3.2': { change: unset(descendant, 'CIDToGIDMap') },
  'A 6.2.11.3.3': { change: set((document) => withType(document, 'Type0'), 'Encoding', 'GBK-EUC-H') },
  'A 6.2.11.4.1': { change: unset((document) => withKey(document, 'FontFile2'), 'FontFile2') },
  'A 6.2.11.5': { change: set(descendant, 'W', [0, 65_535, 1]) },
  'A 6.2.11.7.2-1': { change: unset((document) => withKey(document, 'ToUnicode'), 'ToUnicode') },
  'A 6.2.11.7.2-2': { change: map((written) => written.replace(/<\w+>(?=\s+endbf)/, '<FEFF>')) },
  'A 6.2.11.8': { change: draw((content) => content.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj')) },

  // Annotations, forms and actions.
  'A 6.3.1': { change: set(link, 'Subtype', 'Movie') },
  'A 6.3.2': { change: set(link, 'F', 2) },
  'A 6.3.3': { change: set(link, 'Subtype', 'Square') },
  'A 6.4.1': { change: set(catalog, 'AcroForm', { Fields: [], NeedAppearances: true }) },
  'A 6.5.1': { change: set(link, 'A', { S: 'JavaScript' }) },
  'A 6.5.2': { change: set(catalog, 'AA', {}) },
  'UA 7.18.1': { change: unset((document) => withKey(document, 'Obj'), 'Obj') },
  'UA 7.18.3': { change: unset(page, 'Tabs') },
  'UA 7.18.5-1': { change: set((document) => tag(document, 'Link'), 'S', 'Span') },
  'UA 7.18.5-2': { change: unset(link, 'Contents') },

  // Metadata.
  'A 6.6.2.1': { change: describe((metadata) => metadata.replace('</x:xmpmeta>', '')) },
  'A 6.6.2.3': {
    change: describe((metadata) => metadata.replace(/<pdfaSchema:namespaceURI>.*?<\//, '<pdfaSchema:namespaceURI></')),
  },
  'A 6.6.3': { change: (document) => document.setCreationDate(new Date(0)) },
  'A 6.6.4': { change: describe((metadata) => metadata.replace('<pdfaid:conformance>U', '<pdfaid:conformance>B')) },
  'UA 5': { change: describe((metadata) => metadata.replace('<pdfuaid:part>1', '<pdfuaid:part>2')) },
  'UA 7.1-8': { change: unset(catalog, 'ViewerPreferences') },
  'UA 7.2': { change: set((document) => tag(document, 'Div'), 'Lang', PDFHexString.fromText('in French')) },
  'UA 7.1-4': { change: set(catalog, 'MarkInfo', { Marked: true, Suspects: true }) },

  // Tags.
  'UA 7.1-1': { change: draw((content) => `${content}\n0 0 9 9 re f\n`) },
  'UA 7.1-2': {
    change: draw((content) => content.replace(/(\/P|\/NonStruct)( <<)/, '/Artifact BMC $1$2').concat('\nEMC\n')),
  },
  'UA 7.1-3': { change: unset((document) => withKey(document, 'ParentTree'), 'ParentTree') },
  'UA 7.1-5': { change: unset((document) => withKey(document, 'RoleMap'), 'RoleMap') },
  'UA 7.1-7': { change: set((document) => tag(document, 'TD'), 'S', 'P') },
  'UA 7.3-1': { change: unset((document) => tag(document, 'Figure'), 'Alt') },
  'UA 7.3-2': { change: unset((document) => tag(document, 'Figure'), 'A') },
  'UA 7.4.2': { change: set((document) => tag(document, 'H2'), 'S', 'H3') },
  'UA 7.4.4': { change: set((document) => tag(document, 'H1'), 'S', 'H') },
  'UA 7.5-1': { change: unset((document) => tag(document, 'TH'), 'A') },
  'UA 7.5-2': { change: unset((document) => withKey(document, 'ID'), 'ID') },
  'UA 7.5-3': { change: set((document) => tag(document, 'TD'), 'A', { O: 'Table', ColSpan: 2 }) },
  'UA 7.5-4': {
    change: (document) => {
      for (const head of tags(document, 'TH')) head.set(PDFName.of('S'), PDFName.of('TD'))
    },
  },
  'UA 7.6': { change: set((document) => tag(document, 'LBody'), 'S', 'Lbl') },
  'UA 7.8': { change: draw((content) => `${content}\n/Artifact BMC\nBT /None 9 Tf <0001> Tj ET\nEMC\n`) },
  'UA 7.9': { change: unset((document) => tag(document, 'Note'), 'ID') },
}

/** What the library makes an object of. */
type Literal = PDFObject | string | number | boolean | readonly Literal[] | { readonly [key: string]: Literal }

type Place = (document: PDFDocument) => PDFDict

function set(place: Place, key: string, value: Literal) {
  return (document: PDFDocument) => place(document).set(PDFName.of(key), document.context.obj(value as never))
}

function unset(place: Place, key: string) {
  return (document: PDFDocument) => void place(document).delete(PDFName.of(key))
}

/** Changes what the first page draws. */
function draw(change: (content: string) => string) {
  return (document: PDFDocument) => {
    const content = change(contentOf(document.getPage(0)))
    const stream = document.context.flateStream(Buffer.from(content, 'latin1'))
    document.getPage(0).node.set(PDFName.of('Contents'), document.context.register(stream))
  }
}

function rewrite(document: PDFDocument, holder: PDFDict, key: string, change: (text: string) => string): void {
  const stream = holder.lookup(PDFName.of(key))
  if (!(stream instanceof PDFRawStream)) throw new Error(`no ${key}`)
  const entries = Object.fromEntries(
    ['Type', 'Subtype'].flatMap((each) => nameIn(stream.dict, each) ?? []).map((each) => [each, each]),
  )
  const changed = document.context.stream(Buffer.from(change(textOf(stream)), 'utf8'), entries)
  holder.set(PDFName.of(key), document.context.register(changed))
}

/** Changes the metadata. */
function describe(change: (metadata: string) => string) {
  return (document: PDFDocument) => rewrite(document, document.catalog, 'Metadata', change)
}

/** Changes what the glyphs of a font stand for. */
function map(change: (written: string) => string) {
  return (document: PDFDocument) => rewrite(document, withKey(document, 'ToUnicode'), 'ToUnicode', change)
}

function all(document: PDFDocument): readonly PDFDict[] {
  const dictsIn = (object: PDFObject): readonly PDFDict[] => {
    if (object instanceof PDFRawStream) return dictsIn(object.dict)
    if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
    return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : []
  }
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => dictsIn(object))
}

function first(document: PDFDocument, matches: (dict: PDFDict) => boolean): PDFDict {
  const found = all(document).find(matches)
  if (found === undefined) throw new Error('the good file has none')
  return found
}

function withKey(document: PDFDocument, key: string): PDFDict {
  return first(document, (dict) => dict.has(PDFName.of(key)))
}

function withType(document: PDFDocument, subtype: string): PDFDict {
  return first(document, (dict) => nameIn(dict, 'Subtype') === subtype)
}

function tag(document: PDFDocument, type: string): PDFDict {
  const [found] = tags(document, type)
  if (found === undefined) throw new Error('the good file has none')
  return found
}

function tags(document: PDFDocument, type: string): readonly PDFDict[] {
  return all(document).filter((dict) => nameIn(dict, 'S') === type && dict.has(PDFName.of('P')))
}

function catalog(document: PDFDocument): PDFDict {
  return document.catalog
}

function page(document: PDFDocument): PDFDict {
  return document.getPage(0).node
}

function descendant(document: PDFDocument): PDFDict {
  return withType(document, 'CIDFontType2')
}

function link(document: PDFDocument): PDFDict {
  return withType(document, 'Link')
}

function fileSpecification(document: PDFDocument): PDFDict {
  return withKey(document, 'EF')
}

function graphicsState(document: PDFDocument): PDFDict {
  return first(document, (dict) => dict.has(PDFName.of('ca')))
}

/** Any stream that a page does not draw. */
function stream(document: PDFDocument): PDFDict {
  return withKey(document, 'Params')
}

/** An image, which the good file has none of. */
function image(document: PDFDocument): PDFDict {
  const { context } = document
  const pixel = context.stream(Uint8Array.of(0), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: PDFNumber.of(1),
    Height: PDFNumber.of(1),
    ColorSpace: 'DeviceGray',
    BitsPerComponent: PDFNumber.of(8),
  })
  context.register(pixel)
  return pixel.dict
}
