import type { Backup, Restored } from '../../../shared/contract/backups.ts'
import type { AppEvent } from '../../../shared/contract/event.ts'
import { backupPath } from '../backup/backup-folder.ts'
import { restoreBackup } from '../backup/restore-backup.ts'
import { forgetLists } from '../store/lists-folder.ts'

interface RestoreOptions {
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly emit: (event: AppEvent) => void
}

/** Answers `backups.restore`, which needs no open folder: also one whose data are damaged takes a backup. */
export function createRestoreHandler({ dataFolder, now, emit }: RestoreOptions) {
  const onProgress = (done: number, total: number): void => emit({ type: 'progress', task: 'backup', done, total })
  return async ({ name }: Pick<Backup, 'name'>): Promise<Restored> => {
    const restored = await restoreBackup({ dataFolder, path: backupPath(dataFolder, name), now: now(), onProgress })
    // No backup has them, and they are of the counts before.
    forgetLists(dataFolder)
    return restored
  }
}
