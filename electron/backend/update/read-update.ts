import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { basename, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { AppError } from '../../../shared/contract/error.ts'
import { errorCode } from '../platform/error-code.ts'
import { judgeUpdate, type UpdateRules } from './judge-update.ts'
import { MANIFEST_NAME, readManifest, SIGNATURE_NAME, type UpdateFile, type UpdateManifest } from './update-manifest.ts'

const MOST_ENTRIES = 12
/** More than a manifest of so many files, or a signature, can have. */
const LONGEST_HEAD = 64 * 1024

type Entries = ReadonlyMap<string, Entry>

/**
 * Checks an update package: the signature, then what was signed by the rules, then each byte of each file. With a folder the
 * files are written into it as they are read, each under its signed name. Throws an `update-...` error or `file-unreadable`;
 * what was written by then is not to be used.
 */
export async function readUpdate(path: string, rules: UpdateRules, folder: string | null): Promise<UpdateManifest> {
  const zip = await openPromise(path, { autoClose: false }).catch((cause: unknown) => refuse(cause, path))
  try {
    const entries = await readEntries(zip)
    const manifest = readManifest(
      await readHead(zip, entries, MANIFEST_NAME),
      await readHead(zip, entries, SIGNATURE_NAME),
      rules.keys,
    )
    judgeUpdate(manifest, rules)
    // What nobody signed has no place in it.
    const signed = new Set([MANIFEST_NAME, SIGNATURE_NAME, ...manifest.files.map(({ name }) => name)])
    for (const name of entries.keys()) if (!signed.has(name)) damaged(name)
    for (const file of manifest.files) await readFile(zip, entries, file, folder)
    return manifest
  } catch (cause) {
    return refuse(cause, path)
  } finally {
    zip.close()
  }
}

async function readEntries(zip: ZipFile): Promise<Entries> {
  if (zip.entryCount > MOST_ENTRIES) damaged('')
  const entries = new Map<string, Entry>()
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) damaged(entry.fileName)
    entries.set(entry.fileName, entry)
  }
  return entries
}

async function readHead(zip: ZipFile, entries: Entries, name: string): Promise<Buffer> {
  const entry = entries.get(name)
  if (entry === undefined || entry.uncompressedSize > LONGEST_HEAD) damaged(name)
  const chunks: Buffer[] = []
  for await (const chunk of await contentOf(zip, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** What inflates to another size than the directory says is refused by the reader itself. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Readable & AsyncIterable<Buffer>> {
  return zip.openReadStreamPromise(entry)
}

async function readFile(
  zip: ZipFile,
  entries: Entries,
  { name, bytes, sha256 }: UpdateFile,
  folder: string | null,
): Promise<void> {
  const entry = entries.get(name)
  if (entry?.uncompressedSize !== bytes) damaged(name)
  const hash = createHash('sha256')
  const content = await contentOf(zip, entry)
  async function* hashed(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      hash.update(chunk)
      yield chunk
    }
  }
  if (folder === null) for await (const _chunk of hashed(content));
  else await pipeline(content, hashed, createWriteStream(join(folder, name), { flags: 'wx', mode: 0o600 }))
  if (hash.digest('hex') !== sha256) damaged(name)
}

function damaged(part: string): never {
  throw new AppError('update-damaged', { part })
}

/** What a system refuses is no fault of the file; every way in which a zip file can be malformed is one refusal. */
function refuse(cause: unknown, path: string): never {
  if (cause instanceof AppError) throw cause
  const code = errorCode(cause)
  const isSystem = cause instanceof Error && 'syscall' in cause
  if (isSystem) {
    const wrote = cause.syscall === 'write' || ('path' in cause && cause.path !== path)
    throw new AppError(
      wrote ? 'write-failed' : 'file-unreadable',
      { file: basename(path), reason: code ?? '' },
      { cause },
    )
  }
  throw new AppError('update-damaged', { part: '' }, { cause })
}
