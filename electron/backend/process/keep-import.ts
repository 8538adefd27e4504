import { keepBackup } from '../backup/backup-folder.ts'
import type { Database } from '../store/database.ts'
import { forgetInterruptedStages, markingStage } from '../store/interrupted-stages.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'
import type { JobOptions } from './job-options.ts'

/** Writes what was tried as the one writer of a folder, after a backup where it changes something. */
export async function keepImport<Receipt>(
  database: Database,
  { dataFolder, now, emit }: Pick<JobOptions, 'dataFolder' | 'now' | 'emit'>,
  { file, isKnown }: { readonly file: string; readonly isKnown: boolean },
  commit: () => Receipt,
): Promise<Receipt> {
  const onProgress = (done: number, total: number): void => emit({ type: 'progress', task: 'backup', done, total })
  const receipt = await withWriterLockHeld(dataFolder, async () => {
    expectOwnSchema(database)
    if (!isKnown)
      await markingStage(dataFolder, { file, stage: 'writing' }, () =>
        keepBackup(database, { dataFolder, now: now(), onProgress }),
      )
    return commit()
  })
  forgetInterruptedStages(dataFolder, file)
  return receipt
}
