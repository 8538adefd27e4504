import { join, resolve } from 'node:path'
import { copyDatabase } from '../../backend/backup/copy-database.ts'
import { restoreBackup } from '../../backend/backup/restore-backup.ts'
import { DATABASE_NAME } from '../../backend/data-folder.ts'
import { fileHash } from '../../backend/import/file/file-facts.ts'
import { ensureDataPlace } from '../data-place.ts'
import { withLocal } from '../local-client.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Writes the data of a folder into one file, verified before it has its name. */
export async function backup(
  { dataFolder, t, print }: Terminal,
  value: string,
  options: TargetOptions,
): Promise<number> {
  const file = targetFile(backupFile(dataFolder, value), options)
  const { snapshots, bytes } = await withLocal({ dataFolder, t }, 'answer', ({ backend }) =>
    copyDatabase(backend.database, file, () => undefined),
  )
  print({ file, sha256: fileHash(file), bytes, snapshots }, [t('command.result-backup', { file, snapshots })])
  return EXIT.done
}

/** Puts a backup in the place of the data; a folder whose data are damaged, or that has none yet, takes it too. */
export async function restore({ dataFolder, t, print }: Terminal, value: string): Promise<number> {
  ensureDataPlace(dataFolder)
  const file = backupFile(dataFolder, value)
  const now = new Date().toISOString()
  const { snapshots, backup: made } = await restoreBackup({ dataFolder, path: file, now, onProgress: () => undefined })
  print({ file, snapshots, backup: made }, [
    t('command.result-restored', { snapshots }),
    ...(made === null ? [] : [t('command.result-restored-backup', { backup: made })]),
  ])
  return EXIT.done
}

function backupFile(dataFolder: string, value: string): string {
  const file = resolve(value)
  if (file === join(dataFolder, DATABASE_NAME)) throw new UsageError('command.usage-backup-file', { value })
  return file
}
