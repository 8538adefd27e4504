import { join, resolve } from 'node:path'
import { copyDatabase } from '../../backend/backup/copy-database.ts'
import { restoreBackup } from '../../backend/backup/restore-backup.ts'
import { fileHash } from '../../backend/import/format/file-facts.ts'
import { checkFolder } from '../../backend/integrity/check-folder.ts'
import { DATABASE_NAME } from '../../backend/platform/data-folder.ts'
import { ensureDataPlace } from '../data-place.ts'
import { withLocal } from '../local-client.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/**
 * Writes the data of a folder into one file, verified before it has its name: 0, or 3 where its figures are not those that
 * were imported, so that no restore takes it.
 */
export async function backup(
  { dataFolder, t, print }: Terminal,
  value: string,
  options: TargetOptions,
): Promise<number> {
  const file = targetFile(backupFile(dataFolder, value), options)
  const { snapshots, bytes, findings } = await withLocal({ dataFolder, t }, 'answer', async ({ backend }) => {
    const facts = await copyDatabase(backend.database, file, () => undefined)
    return { ...facts, findings: checkFolder(backend.database) }
  })
  const isSame = findings.length === 0
  print({ file, sha256: fileHash(file), bytes, snapshots, ...(isSame ? {} : { findings }) }, [
    t(isSame ? 'command.result-backup' : 'command.result-backup-differs', { file, snapshots }),
    ...findings.map(({ code, place }) => t(`command.finding-${code}`, { place })),
  ])
  return isSame ? EXIT.done : EXIT.differs
}

/** Puts a backup in the place of the data; a folder whose data are damaged, or that has none yet, takes it too. */
export async function restore({ dataFolder, t, print }: Terminal, value: string): Promise<number> {
  ensureDataPlace(dataFolder)
  const file = backupFile(dataFolder, value)
  const now = new Date().toISOString()
  const restored = await restoreBackup({ dataFolder, path: file, now, onProgress: () => undefined })
  const { snapshots, backup: made, isSealed } = restored
  print({ file, ...restored }, [
    t('command.result-restored', { snapshots }),
    ...(made === null ? [] : [t('command.result-restored-backup', { backup: made })]),
    ...(isSealed ? [] : [t('backups.restore-unsealed')]),
  ])
  return EXIT.done
}

function backupFile(dataFolder: string, value: string): string {
  const file = resolve(value)
  if (file === join(dataFolder, DATABASE_NAME)) throw new UsageError('command.usage-backup-file', { value })
  return file
}
