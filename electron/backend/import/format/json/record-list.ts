import { readFile, stat } from 'node:fs/promises'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { jsonLines } from './json-lines.ts'
import { isList, isObject, type JsonValue, parseJson } from './parse-json.ts'
import { scalarCell } from './record-columns.ts'

/** What the elements of a list are: objects, lists of values as the rows of a table are, or anything else. */
type ElementKind = 'object' | 'row' | 'other'

/** A list of records in a file; each walk reads the file anew. */
export interface RecordList {
  /** Where it stands in its document, `records`; '' for one that is all of the file. */
  readonly path: string
  readonly kind: ElementKind
  readonly isEmpty: boolean
  /** Gives each element with its place: its physical line, or its number in the list, from 1; `null` for a blank line. */
  each(visit: (element: JsonValue, place: number) => boolean | undefined): Promise<void>
  bytesRead(): number
}

/** A file in JSON: its lists of records, none of which stands in another, and what stands around them. */
export interface JsonDocument {
  readonly lists: readonly RecordList[]
  readonly around: JsonValue
}

/** A file with a value on each line, each of the form of the first. */
export function readLines({ path }: OfferedFile): JsonDocument {
  let kind: ElementKind = 'other'
  for (const { value } of jsonLines(path)) {
    if (value === undefined) continue
    kind = kindOf(value)
    break
  }
  let bytes = 0
  const list: RecordList = {
    path: '',
    kind,
    isEmpty: false,
    async each(visit) {
      for (const { value, line, bytesRead } of jsonLines(path)) {
        if (value !== undefined && kindOf(value) !== kind) throw new FileRefusal('json-mixed', {}, { line })
        bytes = bytesRead
        if (visit(value ?? null, line) === false) return
      }
    },
    bytesRead: () => bytes,
  }
  return { lists: [list], around: null }
}

/** Looks through a document. */
export async function readDocument({ path }: OfferedFile): Promise<JsonDocument> {
  const found = new Map<string, ElementKind>()
  const see = (value: JsonValue, at: string): undefined => {
    const kind = kindOf(value)
    found.set(at, (found.get(at) ?? kind) === kind ? kind : 'other')
  }
  const paths = new Set<string>()
  const isOutermost = (at: string): boolean => {
    const isInList = at.includes('[]')
    if (isInList) return false
    // `{"a.b":[…],"a":{"b":[…]}}`: both would be read as one.
    if (paths.has(at)) throw new FileRefusal('json-key-duplicate', { name: at })
    paths.add(at)
    return true
  }
  const around = parseJson(await readText(path), isOutermost, see)
  const lists = [...paths].map(
    (at): RecordList => ({
      path: at,
      kind: found.get(at) ?? 'other',
      isEmpty: !found.has(at),
      each: (visit) => eachElement(path, at, visit),
      bytesRead: () => 0,
    }),
  )
  return { lists, around }
}

async function eachElement(path: string, list: string, visit: Parameters<RecordList['each']>[0]): Promise<void> {
  let place = 0
  parseJson(
    await readText(path),
    (at) => at === list,
    (element) => {
      place += 1
      return visit(element, place)
    },
  )
}

/** The whole of a document, with all lists in it. */
export async function wholeDocument({ path }: OfferedFile): Promise<JsonValue> {
  return parseJson(await readText(path))
}

function kindOf(value: JsonValue): ElementKind {
  if (isObject(value)) return 'object'
  return isList(value) && value.every((each) => scalarCell(each) !== null) ? 'row' : 'other'
}

/** In millions of bytes; a larger document would have to be read in pieces. */
const LARGEST = 64

async function readText(path: string): Promise<string> {
  const { size } = await stat(path)
  if (size > LARGEST * 1e6) throw new FileRefusal('json-too-large', { limit: LARGEST })
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path))
  } catch (cause) {
    if (cause instanceof TypeError) throw new FileRefusal('json-invalid', {}, { line: 1 })
    throw cause
  }
}
