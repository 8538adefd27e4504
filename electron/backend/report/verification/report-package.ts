import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join, posix } from 'node:path'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../../shared/contract/error.ts'
import { reportFileOf } from '../../../../shared/contract/own-files.ts'
import { errorCode } from '../../platform/error-code.ts'
import type { OfferedFile } from '../../platform/offered-file.ts'
import { readHead } from '../../platform/read-chunks.ts'

/** More than any batch has, and more than is read of what only looks like one. */
const MOST_ENTRIES = 5000
const LARGEST_REPORT = 256 * 1024 * 1024
const LARGEST_PACKAGE = 1024 * 1024 * 1024
const STORED = 0
const DEFLATED = 8

/** True for an archive that may hold reports: called as one, and one by its first bytes. */
export function isPackage({ path, name }: OfferedFile): boolean {
  const kind = reportFileOf(name)
  return (kind === 'package' || kind === 'archive') && beginsAsArchive(path)
}

/** False where it cannot be read: reading it tells why. */
function beginsAsArchive(path: string): boolean {
  try {
    return ['504b0304', '504b0506'].includes(readHead(path, 4).toString('hex'))
  } catch {
    return false
  }
}

/**
 * Writes the reports of a package into a folder, each under a name of its own, and gives them with their names in it; none
 * where it holds none. Of a report that cannot be unpacked to its end there is what could be, which no check takes for whole.
 * Throws `package-damaged`, `too-large`, `file-unreadable` or `write-failed`.
 */
export async function unpackReports({ path, name }: OfferedFile, folder: string): Promise<readonly OfferedFile[]> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => refuse(cause, { path, name }))
  try {
    const reports: OfferedFile[] = []
    for (const entry of await readEntries(zip)) {
      const report = { path: join(folder, `unpacked-${randomUUID()}`), name: posix.basename(entry.fileName) }
      await writeFile(report.path, contentOf(zip, entry), { flag: 'wx', mode: 0o600 })
      reports.push(report)
    }
    return reports
  } catch (cause) {
    return refuse(cause, { path, name })
  } finally {
    zip.close()
  }
}

/** The reports in the order of the archive, by what its directory says of them; macOS leaves a shadow of each file. */
async function readEntries(zip: ZipFile): Promise<readonly Entry[]> {
  if (zip.entryCount > MOST_ENTRIES) throw new AppError('too-large', { limit: MOST_ENTRIES })
  const entries: Entry[] = []
  let bytes = 0
  for await (const entry of zip.eachEntry()) {
    if (reportFileOf(entry.fileName) !== 'report' || /(?:^|\/)(?:__MACOSX\/|\.)/.test(entry.fileName)) continue
    if (entry.isEncrypted() || ![STORED, DEFLATED].includes(entry.compressionMethod)) throw new Error(entry.fileName)
    bytes += entry.uncompressedSize
    if (entry.uncompressedSize > LARGEST_REPORT || bytes > LARGEST_PACKAGE)
      throw new AppError('too-large', { limit: LARGEST_PACKAGE })
    entries.push(entry)
  }
  return entries
}

/** As much as can be read; the reader itself refuses more than the directory says. */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Buffer> {
  try {
    const content: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry)
    for await (const chunk of content) yield chunk
  } catch (cause) {
    if (isOfSystem(cause)) throw cause
  }
}

function isOfSystem(cause: unknown): cause is Error & { readonly syscall: unknown } {
  return cause instanceof Error && 'syscall' in cause
}

/** What a system refuses is no fault of the file; every way in which an archive can be malformed is one refusal. */
function refuse(cause: unknown, { path, name: file }: OfferedFile): never {
  if (cause instanceof AppError) throw cause
  if (!isOfSystem(cause)) throw new AppError('package-damaged', { file }, { cause })
  const wrote = cause.syscall === 'write' || ('path' in cause && cause.path !== path)
  throw new AppError(wrote ? 'write-failed' : 'file-unreadable', { file, reason: errorCode(cause) ?? '' }, { cause })
}
