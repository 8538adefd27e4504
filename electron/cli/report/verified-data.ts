import { copyFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { verifyBackup } from '../../backend/backup/backup-file.ts'
import { DATABASE_NAME } from '../../backend/platform/data-folder.ts'
import { openTemporaryFolder, type TemporaryFolder } from '../../backend/platform/temporary-folder.ts'
import { copyForReading } from '../../backend/store/read-only-copy.ts'
import { lacksDatabase } from '../../backend/store/used-folder.ts'

/**
 * A copy of the data that reports are verified against: of a folder, or of the backup that is given. A check writes nothing
 * into either. `null` where the folder has no data, or is none; throws what `verifyBackup` does.
 */
export async function copyOfData(dataFolder: string, against: string | undefined): Promise<TemporaryFolder | null> {
  const place = against === undefined ? dataFolder : resolve(against)
  const found = statSync(place, { throwIfNoEntry: false })
  if (against !== undefined && found === undefined) throw new AppError('backup-missing', { file: place })
  if (found?.isFile() === true) return copyOfBackup(place)
  return found === undefined || lacksDatabase(place) ? null : copyForReading(place)
}

async function copyOfBackup(file: string): Promise<TemporaryFolder> {
  await verifyBackup(file)
  const copy = openTemporaryFolder()
  copyFileSync(file, join(copy.path, DATABASE_NAME))
  return copy
}
