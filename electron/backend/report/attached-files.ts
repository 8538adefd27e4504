import { inflateSync } from 'node:zlib'
import { PDFArray, PDFDict, type PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib'

/** In bytes, unpacked: a table of a report is a thousandth of it. */
const LARGEST = 64_000_000

/** The files attached to a PDF by their names. Throws where one cannot be unpacked, or two have the same name. */
export function attachedFiles({ catalog }: PDFDocument): ReadonlyMap<string, Uint8Array> {
  const tree = catalog.lookupMaybe(PDFName.of('Names'), PDFDict)?.lookupMaybe(PDFName.of('EmbeddedFiles'), PDFDict)
  const list = tree?.lookupMaybe(PDFName.of('Names'), PDFArray)
  const files = new Map<string, Uint8Array>()
  for (let index = 0; index + 1 < (list?.size() ?? 0); index += 2) {
    const name = textOf(list?.lookup(index))
    const stream = list
      ?.lookup(index + 1, PDFDict)
      .lookup(PDFName.of('EF'), PDFDict)
      .lookup(PDFName.of('F'))
    if (files.has(name) || !(stream instanceof PDFRawStream)) throw new TypeError(`not one file named ${name}`)
    files.set(name, unpacked(stream))
  }
  return files
}

function textOf(name: unknown): string {
  if (name instanceof PDFString || name instanceof PDFHexString) return name.decodeText()
  throw new TypeError('a file without a name')
}

function unpacked({ dict, contents }: PDFRawStream): Uint8Array {
  const filter = dict.lookup(PDFName.of('Filter'))
  if (filter === undefined) return contents
  if (filter !== PDFName.of('FlateDecode')) throw new TypeError('a filter that no report has')
  return inflateSync(contents, { maxOutputLength: LARGEST })
}
