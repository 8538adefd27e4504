import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { listedRecordsSchema } from '../../../shared/domain/import/listed-records.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { writeAtomically } from '../platform/atomic-write.ts'
import { ensureFolder } from '../platform/ensure-folder.ts'
import { openTemporaryFolder, sweepTemporaryFolders, type TemporaryFolder } from '../platform/temporary-folder.ts'
import { cellPulls } from './cells/cell-pulls.ts'
import type { Database } from './database.ts'
import { fingerprint } from './journal.ts'
import { withWriterLock } from './writer-lock.ts'

const PRESENT = 'present.json'

/** The records that lie beside the counts of a folder. */
const presentSchema = listedRecordsSchema
  .unwrap()
  .extend({
    /** Where they lie, among the lists. */
    folder: z.string().regex(/^[0-9a-f]{16}$/),
    /** Names the counts that they agree with. */
    counts: z.string(),
  })
  .readonly()

export type PresentLists = z.infer<typeof presentSchema>

/** Where records lie that are listed beside counts, in a data folder. */
export function listsFolder(dataFolder: string): string {
  return join(dataFolder, 'lists')
}

/** The data folder of its own in which they are. */
export function presentFolder(dataFolder: string, { folder }: Pick<PresentLists, 'folder'>): string {
  return join(listsFolder(dataFolder), folder)
}

/** Names the counts of a folder: others are of another pull. */
function countsName(database: Database): string {
  const pulls = cellPulls(database).map(({ snapshot, moment, queryHash }) => [snapshot, moment, queryHash])
  return fingerprint(JSON.stringify(pulls))
}

/** What lies beside the counts of a folder; `null` where nothing does, or what agrees with other counts. */
export function presentLists(database: Database, dataFolder: string): PresentLists | null {
  const present = readPresent(dataFolder)
  return present !== null && present.counts === countsName(database) ? present : null
}

/** Another text when others lie beside the counts, or none any more; whether they agree with them is not asked. */
export function listsVersion(dataFolder: string): string {
  return readPresent(dataFolder)?.folder ?? ''
}

function readPresent(dataFolder: string): PresentLists | null {
  try {
    return presentSchema.safeParse(readJson(readFileSync(presentFile(dataFolder), 'utf8'))).data ?? null
  } catch {
    // There is none, or it cannot be read: then nothing is listed.
    return null
  }
}

function presentFile(dataFolder: string): string {
  return join(listsFolder(dataFolder), PRESENT)
}

/** A folder in which records are made ready; gone with the process that made it. */
export function openListsWork(dataFolder: string): TemporaryFolder {
  ensureFolder(listsFolder(dataFolder))
  return openTemporaryFolder(listsFolder(dataFolder))
}

/** Puts records that are ready in the place of those before. Fails with `write-failed`. */
export async function keepLists(
  ready: string,
  told: Omit<PresentLists, 'folder' | 'counts'>,
  { database, dataFolder }: { readonly database: Database; readonly dataFolder: string },
): Promise<void> {
  const folder = randomBytes(8).toString('hex')
  renameSync(ready, presentFolder(dataFolder, { folder }))
  const present: PresentLists = { ...told, folder, counts: countsName(database) }
  await writeAtomically(presentFile(dataFolder), (file) => writeFile(file, JSON.stringify(present), { mode: 0o600 }))
  tidyLists(database, dataFolder)
}

/** Takes away what agrees with no count of a folder, and what pulls left that are gone; what another user keeps to himself stays. */
export function tidyLists(database: Database, dataFolder: string): void {
  const place = listsFolder(dataFolder)
  if (!existsSync(place)) return
  sweepTemporaryFolders(place)
  const present = presentLists(database, dataFolder)
  if (present === null) removeQuietly(presentFile(dataFolder))
  for (const name of listsIn(place).filter((each) => each !== present?.folder)) removeQuietly(join(place, name))
}

/** The same at a start: left to a later one where another process writes, or the folder takes no change. */
export function tidyListsAtStart(database: Database, dataFolder: string): void {
  if (!existsSync(listsFolder(dataFolder))) return
  try {
    withWriterLock(dataFolder, () => tidyLists(database, dataFolder))
  } catch {
    // It takes room, and nothing else: no list is read from it.
  }
}

/** Takes away all of it. */
export function forgetLists(dataFolder: string): void {
  rmSync(listsFolder(dataFolder), { recursive: true, force: true })
}

/** The same where it came from a source. */
export function forgetListsOf(dataFolder: string, source: string): void {
  if (readPresent(dataFolder)?.source === source) forgetLists(dataFolder)
}

function listsIn(place: string): readonly string[] {
  try {
    return readdirSync(place).filter((name) => /^[0-9a-f]{16}$/.test(name))
  } catch {
    // In a folder that several share, those of another user.
    return []
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true })
  } catch {
    // Another process has it open, where the system holds such files, or it is another user's: nothing lists what agrees
    // with no count, and the next one takes it.
  }
}
