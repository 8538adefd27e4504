import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Backup } from '../../../shared/contract/backups.ts'
import { AppError } from '../../../shared/contract/error.ts'
import { checkFolder } from '../integrity/check-folder.ts'
import { BACKUPS_NAME } from '../platform/data-folder.ts'
import { isDamage } from '../platform/error-code.ts'
import { programCall } from '../platform/program-call.ts'
import type { Database } from '../store/database.ts'
import { unfinishedBackups } from '../store/unfinished-work.ts'
import { type BackupFacts, isDamagedBackup, lookAtBackup, stateOf, verifyBackup } from './backup-file.ts'
import { copyDatabase, type OnProgress, sizeOf } from './copy-database.ts'

/** So many backups are kept at most, the newest one always. */
const MOST_KEPT = 5
/** The others only while all together are no larger than so many times the database. */
const MOST_TIMES_THE_SIZE = 2

/** `irisboard-2026-11-25T10-15-00-000Z.sqlite`: the instant, without what a file name may not have on Windows. */
const NAME = /^irisboard-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z\.sqlite$/

/** A backup in the folder for them; of a file that is none, is damaged or cannot be read now there are no facts. */
interface StoredBackup {
  readonly name: string
  readonly path: string
  readonly at: string
  readonly facts: BackupFacts | null
  /** What was thrown where there are none. */
  readonly failure: unknown
}

/** Where the backups of a data folder lie. */
function backupFolder(dataFolder: string): string {
  return join(dataFolder, BACKUPS_NAME)
}

/** The backups of a data folder, the newest first by what their journals say: a clock may have been set back. */
export async function storedBackups(dataFolder: string): Promise<readonly StoredBackup[]> {
  const folder = backupFolder(dataFolder)
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false
  const names = isThere ? readdirSync(folder).filter((name) => NAME.test(name)) : []
  const found: StoredBackup[] = []
  for (const name of names.toSorted().toReversed()) {
    const path = join(folder, name)
    found.push({ name, path, at: name.replace(NAME, '$1T$2:$3:$4.$5Z'), ...(await looksOf(path)) })
  }
  const age = ({ facts }: StoredBackup): number => -(facts?.dataVersion ?? 0)
  return found.toSorted((one, other) => age(one) - age(other))
}

async function looksOf(path: string): Promise<Pick<StoredBackup, 'facts' | 'failure'>> {
  try {
    return { facts: await lookAtBackup(path), failure: null }
  } catch (failure) {
    return { facts: null, failure }
  }
}

/** The same for a person: those that can be restored, and by their looks those that are damaged. */
export async function listBackups(dataFolder: string): Promise<readonly Backup[]> {
  const kept = await storedBackups(dataFolder)
  return kept.flatMap(({ name, path, at, facts, failure }): readonly Backup[] => {
    if (facts !== null) return [{ name, at, bytes: facts.bytes, snapshots: facts.snapshots }]
    const found = isDamagedBackup(failure) ? statSync(path, { throwIfNoEntry: false }) : undefined
    return found === undefined ? [] : [{ name, at, bytes: found.size, snapshots: null }]
  })
}

/** The path of a backup by its name; `backup-missing` where there is none. */
export function backupPath(dataFolder: string, name: string): string {
  const path = join(backupFolder(dataFolder), name)
  if (!NAME.test(name) || !existsSync(path)) throw new AppError('backup-missing')
  return path
}

/**
 * Backs a database up beside it, unless nothing changed since the newest backup, and lets older ones go. The caller holds
 * the writer's lock and is in no transaction. Gives the name of the backup that was made, else `null`. Fails as
 * `copyDatabase` does, and with `folder-damaged` where rows are not those that were imported: no restore would take them.
 */
export async function keepBackup(
  database: Database,
  {
    dataFolder,
    now,
    onProgress,
  }: { readonly dataFolder: string; readonly now: string; readonly onProgress: OnProgress },
): Promise<string | null> {
  const state = stateOf(database)
  if (await hasGood(dataFolder, state)) return null
  expectIntact(database)
  const name = freeName(dataFolder, now)
  await copyDatabase(database, join(backupFolder(dataFolder), name), onProgress)
  await prune(database, dataFolder, name)
  return name
}

/** True where a backup that could be restored holds this very state. */
async function hasGood(dataFolder: string, state: string): Promise<boolean> {
  for (const { path, facts } of await storedBackups(dataFolder))
    if (facts?.state === state && (await isGood(path))) return true
  return false
}

function expectIntact(database: Database): void {
  try {
    if (checkFolder(database).length === 0) return
  } catch (cause) {
    if (!isDamage(cause)) throw cause
  }
  throw new AppError('folder-damaged')
}

function freeName(dataFolder: string, now: string): string {
  const name = `irisboard-${now.replaceAll(/[:.]/g, '-')}.sqlite`
  const next = new Date(Date.parse(now) + 1).toISOString()
  return existsSync(join(backupFolder(dataFolder), name)) ? freeName(dataFolder, next) : name
}

/** Only after a new one is whole: what is damaged goes, and what is too many or too much, never the one that was made. */
async function prune(database: Database, dataFolder: string, made: string): Promise<void> {
  const most = sizeOf(database) * MOST_TIMES_THE_SIZE
  const kept = await storedBackups(dataFolder)
  let [count, bytes] = [0, 0]
  for (const { path, facts, failure } of kept.toSorted((one, other) => rankOf(one, made) - rankOf(other, made))) {
    if (facts === null && !isDamagedBackup(failure)) continue
    const isKept = facts !== null && (count === 0 || (count < MOST_KEPT && bytes + facts.bytes <= most))
    if (!isKept) rmSync(path, { force: true })
    else [count, bytes] = [count + 1, bytes + facts.bytes]
  }
  for (const path of unfinishedBackups(dataFolder)) rmSync(path, { recursive: true, force: true })
}

/** The one that was made before all others, whose order stays. */
function rankOf({ name }: StoredBackup, made: string): number {
  return name === made ? 0 : 1
}

/** The same damage of a folder, told with the newest backup that could be put in its place, where there is a good one. */
export async function withOfferedBackup({ code, details, cause }: AppError, dataFolder: string): Promise<AppError> {
  const backup = await newestGood(dataFolder)
  if (backup === null) return new AppError(code, details, { cause })
  const offer = {
    context: details.context === 'missing' ? 'missing-offer' : 'offer',
    backup: backup.name,
    place: backup.path,
    folder: dataFolder,
    program: programCall(),
  }
  return new AppError(code, { ...details, ...offer }, { cause })
}

async function newestGood(dataFolder: string): Promise<{ readonly name: string; readonly path: string } | null> {
  for (const { name, path, facts } of await storedBackups(dataFolder))
    if (facts !== null && (await isGood(path))) return { name, path }
  return null
}

async function isGood(path: string): Promise<boolean> {
  try {
    await verifyBackup(path)
    return true
  } catch (error) {
    if (error instanceof AppError) return false
    throw error
  }
}
