import type { AppEvent } from '../../../shared/contract/event.ts'
import { keepBackup } from '../backup/backup-folder.ts'
import type { Database } from '../store/database.ts'
import { forgetInterruptedStages, markingStage } from '../store/interrupted-stages.ts'
import { expectOwnSchema } from '../store/schema-match.ts'
import { withWriterLockHeld } from '../store/writer-lock.ts'

export interface KeepingOptions {
  readonly database: Database
  readonly dataFolder: string
  /** The present instant, ISO text. */
  readonly now: () => string
  readonly emit: (event: AppEvent) => void
}

/** Writes what was tried as the one writer of a folder, after a backup where it changes something. */
export async function keepImport<Receipt>(
  { database, dataFolder, now, emit }: KeepingOptions,
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
