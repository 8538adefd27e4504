import { AppError } from '../../../shared/contract/error.ts'
import { verifyBackup } from './backup-file.ts'
import { keptBackups } from './backup-folder.ts'

/** The same damage of a folder, told with the newest backup that could be put in its place, where there is a good one. */
export async function withOfferedBackup({ code, details, cause }: AppError, dataFolder: string): Promise<AppError> {
  const backup = await newestGood(dataFolder)
  if (backup === null) return new AppError(code, details, { cause })
  const offer = {
    context: details.context === 'missing' ? 'missing-offer' : 'offer',
    backup: backup.name,
    place: backup.path,
    folder: dataFolder,
    // As a person would call it where this program was started.
    program: process.env.npm_lifecycle_event === undefined ? 'irisboard' : 'npm run -s cli --',
  }
  return new AppError(code, { ...details, ...offer }, { cause })
}

async function newestGood(dataFolder: string): Promise<{ readonly name: string; readonly path: string } | null> {
  for (const { name, path, facts } of await keptBackups(dataFolder))
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
