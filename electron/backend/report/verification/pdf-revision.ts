import { inflateSync } from 'node:zlib'
import { type PdfEntries, PdfScanner, PdfSyntaxError, type PdfValue } from './pdf-syntax.ts'

/** An object as a revision of a file writes it; `stream` are its bytes as they stand there, `null` for one without. */
export interface PdfObject {
  readonly generation: number
  readonly value: PdfValue
  readonly stream: Uint8Array | null
}

/** What a file says up to the end of one of its revisions, read by its cross-reference table alone. */
export interface PdfRevision {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: PdfEntries
  /** Where its table stands in the file. */
  readonly tableAt: number
  /** Where it ends, behind its `%%EOF`. */
  readonly end: number
}

interface Place {
  readonly at: number
  readonly generation: number
}

interface Table {
  readonly places: ReadonlyMap<number, Place>
  readonly trailer: PdfEntries
}

const END = /startxref\s+(\d{1,10})\s+%%EOF/

/**
 * Reads the first revision of a file whose objects are wanted: those that its table names. Throws a `PdfSyntaxError` unless it
 * has a classic table and nothing is read in two ways.
 */
export function readFirst(first: Uint8Array): PdfRevision {
  const text = latin(first)
  const end = END.exec(text.slice(text.lastIndexOf('startxref')))
  const tableAt = Number(end?.[1])
  const { places, trailer } = readTable(text, tableAt)
  const objects = new Map<number, PdfObject>()
  for (const [object, place] of places) objects.set(object, readObject(first, text, object, place).object)
  return { objects, trailer, tableAt, end: first.length }
}

/**
 * Reads a revision that was appended behind another. Every byte of it must be what its table names, the table itself, the
 * trailer or white space; throws a `PdfSyntaxError` otherwise.
 */
export function readAppended(file: Uint8Array, before: Pick<PdfRevision, 'tableAt' | 'end'>): PdfRevision {
  const text = latin(file)
  const found = END.exec(text.slice(before.end))
  const tableAt = Number(found?.[1])
  const trailerEnd = before.end + (found?.index ?? 0)
  if (found === null || !(tableAt >= before.end && tableAt < trailerEnd)) throw new PdfSyntaxError('no revision')
  const { places, trailer } = readTable(text, tableAt, trailerEnd)
  const previous = trailer.get('Prev')
  if (previous?.kind !== 'number' || previous.value !== before.tableAt) throw new PdfSyntaxError('another chain')
  const objects = new Map<number, PdfObject>()
  let at = before.end
  for (const [object, place] of [...places].toSorted(([, one], [, other]) => one.at - other.at)) {
    expectSpace(text, at, place.at)
    const read = readObject(file, text, object, place)
    objects.set(object, read.object)
    at = read.end
  }
  expectSpace(text, at, tableAt)
  return { objects, trailer, tableAt, end: trailerEnd + found[0].length }
}

/** True where nothing but one end of a line stands behind a place. */
export function isEndOfFile(file: Uint8Array, at: number): boolean {
  return /^(?:\r\n|\r|\n)?$/.test(latin(file.subarray(at, at + 3)))
}

/** The bytes of a stream without its filter; throws a `PdfSyntaxError` for a filter that nothing here uses. */
export function plainStream({ value, stream }: PdfObject): Uint8Array {
  const filter = value.kind === 'dictionary' ? value.entries.get('Filter') : undefined
  if (stream === null) throw new PdfSyntaxError('no stream')
  if (filter === undefined) return stream
  if (filter.kind !== 'name' || filter.value !== 'FlateDecode') throw new PdfSyntaxError('another filter')
  return inflateSync(stream, { maxOutputLength: LARGEST_STREAM })
}

/** In bytes: no metadata are longer. */
const LARGEST_STREAM = 16_000_000

function latin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}

function expectSpace(text: string, from: number, to: number): void {
  if (!/^[\0\t\n\f\r ]*$/.test(text.slice(from, to)) || from > to) throw new PdfSyntaxError(`bytes at ${from}`)
}

/** The places of a table in use. Nothing may be set free but the head of the list of free ones, which always is. */
function readTable(text: string, at: number, end = text.length): Table {
  const scanner = new PdfScanner(text, at)
  const places = new Map<number, Place>()
  scanner.expect('xref')
  while (!scanner.passes('trailer')) {
    const [start, count] = [scanner.integer(), scanner.integer()]
    for (let object = start; object < start + count; object += 1) {
      const place = { at: scanner.integer(), generation: scanner.integer() }
      const isUsed = scanner.passes('n')
      if (!isUsed) scanner.expect('f')
      if (!isUsed && object !== 0) throw new PdfSyntaxError(`object ${object} is set free`)
      if (isUsed && (object === 0 || places.has(object))) throw new PdfSyntaxError(`object ${object} is named twice`)
      if (isUsed) places.set(object, place)
    }
  }
  const trailer = scanner.value()
  scanner.skipSpace()
  if (trailer.kind !== 'dictionary') throw new PdfSyntaxError('no trailer')
  if (end !== text.length && scanner.at !== end) throw new PdfSyntaxError('bytes behind the trailer')
  return { places, trailer: trailer.entries }
}

function readObject(
  file: Uint8Array,
  text: string,
  object: number,
  { at, generation }: Place,
): { readonly object: PdfObject; readonly end: number } {
  const scanner = new PdfScanner(text, at)
  const isNamed = scanner.integer() === object && scanner.integer() === generation
  if (!isNamed || !/^\d/.test(text.charAt(at))) throw new PdfSyntaxError(`not object ${object}`)
  scanner.expect('obj')
  const value = scanner.value()
  const stream = scanner.passes('stream') ? readStream(file, text, scanner, value) : null
  scanner.expect('endobj')
  return { object: { generation, value, stream }, end: scanner.at }
}

function readStream(file: Uint8Array, text: string, scanner: PdfScanner, value: PdfValue): Uint8Array {
  const length = value.kind === 'dictionary' ? value.entries.get('Length') : undefined
  const line = /^\r?\n/.exec(text.slice(scanner.at, scanner.at + 2))
  if (length?.kind !== 'number' || line === null) throw new PdfSyntaxError('no stream')
  const start = scanner.at + line[0].length
  scanner.at = start + length.value
  scanner.expect('endstream')
  return file.subarray(start, start + length.value)
}
