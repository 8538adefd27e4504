import { createReadStream, createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { ProblemCode } from '../../../../../shared/domain/import/problem-code.ts'
import { errorCode } from '../../../platform/error-code.ts'
import type { OfferedFile } from '../../../platform/offered-file.ts'
import { openTemporaryFolder } from '../../../platform/temporary-folder.ts'
import { FileRefusal } from '../../../store/foreign/file-refusal.ts'
import { readingRefusal } from '../file-facts.ts'
import { orRefusal, type RefusedOpening } from '../record-source.ts'
import { judgeSize, openArchive } from '../workbook/archive.ts'

/** The table that a file packs, in a temporary file that `close` removes; its name has both names. */
export interface UnpackedTable {
  readonly ok: true
  readonly file: OfferedFile
  close(): void
}

/** What is wrong with an archive is said of archives, not of the workbooks that are archives too. */
const OF_ARCHIVES: Partial<Record<ProblemCode, ProblemCode>> = {
  'workbook-damaged': 'archive-damaged',
  'workbook-bomb': 'archive-bomb',
  'workbook-too-large': 'archive-too-large',
  'workbook-too-many-parts': 'archive-too-many',
  'file-locked': 'archive-locked',
}

/** Unpacks the one table of a file; `null` for a file that is none of the archives which pack one. */
export async function unpack(
  file: OfferedFile,
  kind: 'gzip' | 'zip',
  entry: string | undefined,
): Promise<UnpackedTable | RefusedOpening | null> {
  const found = await orRefusal(() =>
    kind === 'gzip' ? writeOut(inflated(file.path), file, file.name.replace(GZIP_NAME, '')) : unpackZip(file, entry),
  )
  return found === null || found.ok ? found : { ...found, code: OF_ARCHIVES[found.code] ?? found.code }
}

const GZIP_NAME = /\.gz(?:ip)?$/i
const ZIP_NAME = /\.zip$/i
/** What a workbook or another document of an office has, which is an archive too. */
const OF_DOCUMENT = /^(?:\[content_types\]\.xml$|_rels\/|xl\/|word\/|ppt\/|index\/|index\.zip$|mimetype$)/i

async function unpackZip(file: OfferedFile, asked: string | undefined): Promise<UnpackedTable | null> {
  const archive = await openArchive(file.path).catch((error: unknown) => {
    // A workbook that cannot be opened is told as one.
    if (!(error instanceof FileRefusal) || ZIP_NAME.test(file.name)) throw error
    return null
  })
  if (archive === null) return null
  try {
    if (archive.names.some((name) => OF_DOCUMENT.test(name))) return null
    const name = chooseEntry(archive.names, asked)
    return await writeOut(archive.read(name), file, name)
  } finally {
    archive.close()
  }
}

const CHUNK = 256 * 1024

/** The inflated bytes of all members of a gzip file, counted against the limits of an archive. */
async function* inflated(path: string): AsyncGenerator<Buffer> {
  const packed = createReadStream(path, { highWaterMark: CHUNK })
  const inflater = createGunzip({ chunkSize: CHUNK })
  packed.on('error', (error) => inflater.destroy(error)).pipe(inflater)
  let size = 0
  try {
    for await (const chunk of inflater as AsyncIterable<Buffer>) {
      size += chunk.length
      judgeSize(size, inflater.bytesWritten)
      yield chunk
    }
  } catch (cause) {
    if (cause instanceof FileRefusal || readingRefusal(cause) !== null) throw cause
    throw new FileRefusal('workbook-damaged', {})
  } finally {
    packed.destroy()
    inflater.destroy()
  }
}

const NO_ROOM: ReadonlySet<string | null> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])

async function writeOut(chunks: AsyncIterable<Buffer>, { name }: OfferedFile, inner: string): Promise<UnpackedTable> {
  const folder = openTemporaryFolder()
  try {
    const path = join(folder.path, 'table')
    await pipeline(chunks, createWriteStream(path))
    return { ok: true, file: { path, name: `${name}/${inner}` }, close: folder.close }
  } catch (error) {
    folder.close()
    if (NO_ROOM.has(errorCode(error))) throw new FileRefusal('archive-no-room')
    throw error
  }
}

/** What systems and editors leave in an archive beside what a person put there. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\.|~\$|Thumbs\.db$|desktop\.ini$)/i
const TABLE = /\.(?:csv|tsv|tab|txt|json|jsonl|ndjson|geojson|xlsx|xlsm|xlsb|xls|ods|sqlite)$/i
/** What a batch of reports is made of. */
const REPORT = /\.pdf$/i
const INDEX = /(?:^|\/)index\.csv$/i
const ABOUT = /(?:^|\/)(?:read[ _-]?me|lisez[ _-]?moi|lees[ _-]?mij|licen[cs]e|licentie|copying|notice)\b[^/]*$/i
/** So many names are worth listing. */
const MOST_NAMED = 50

/**
 * The one table among the files of an archive; `asked` is the one that a person named. A text that is about the others is
 * none. Fails with a `FileRefusal` that names them where there is no table, or more than one.
 */
export function chooseEntry(names: readonly string[], asked: string | undefined): string {
  const files = names.filter((name) => !LEFT_BEHIND.test(name))
  if (asked !== undefined && files.includes(asked)) return asked
  if (files.some((name) => REPORT.test(name)) && files.every((name) => REPORT.test(name) || INDEX.test(name)))
    throw new FileRefusal('archive-of-reports')
  const tables = files.filter((name) => TABLE.test(name))
  const meant = tables.filter((name) => !ABOUT.test(name))
  // What no name tells the bytes may.
  const [candidates] = [meant, tables, files].filter((each) => each.length > 0)
  const [first, ...others] = candidates ?? []
  if (first !== undefined && others.length === 0) return first
  throw tables.length > 1
    ? new FileRefusal('question-entry', { entries: (candidates ?? []).slice(0, MOST_NAMED) })
    : new FileRefusal('archive-no-table', { names: files.slice(0, MOST_NAMED) })
}
