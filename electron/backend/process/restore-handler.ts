import type { Backup, Restored } from '../../../shared/contract/backups.ts'
import { backupPath } from '../backup/backup-folder.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { forgetLists } from '../store/lists-folder.ts'
import type { JobOptions } from './job-options.ts'

/** Answers `backups.restore`, which needs no open folder: also one whose data are damaged takes a backup. */
export function createRestoreHandler({ dataFolder, now, emit }: Pick<JobOptions, 'dataFolder' | 'now' | 'emit'>) {
  const onProgress = (done: number, total: number): void => emit({ type: 'progress', task: 'backup', done, total })
  return async ({ name }: Pick<Backup, 'name'>): Promise<Restored> => {
    const restored = await restoreBackup({ dataFolder, path: backupPath(dataFolder, name), now: now(), onProgress })
    // No backup has them, and they are of the counts before.
    forgetLists(dataFolder)
    return restored
  }
}
