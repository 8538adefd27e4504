import { posix, win32 } from 'node:path'
import { AppError } from '../../../shared/contract/error.ts'
import { folderOf, officePolicy } from './policy.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** The folder that holds the data when no `--data-dir` is given, the same for every host; an office may name another. */
export function defaultDataFolder(environment: Environment, platform: string, home: string): string {
  const chosen = environment.IRISBOARD_DATA
  if (chosen !== undefined && chosen !== '') return chosen
  const { dataFolder } = officePolicy(environment, platform)
  return dataFolder === null ? localFolder(environment, platform, home) : folderOf(dataFolder, home)
}

/** Where copies of data folders are made that lie on a slow disk: on this computer, whatever the office says of the usual one. */
export function copiesFolder(environment: Environment, platform: string, home: string): string {
  const chosen = environment.IRISBOARD_COPIES
  return chosen !== undefined && chosen !== '' ? chosen : `${localFolder(environment, platform, home)}-copies`
}

function localFolder(environment: Environment, platform: string, home: string): string {
  switch (platform) {
    case 'win32':
      return win32.join(environment.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'), 'Irisboard')
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'Irisboard')
    default:
      return posix.join(home, '.local', 'share', 'irisboard')
  }
}

/** The folder of what belongs to a person, not to data: the own key and the trusted certificates. No backup holds it. */
export function configurationFolder(environment: Environment, platform: string, home: string): string {
  const chosen = environment.IRISBOARD_CONFIG
  if (chosen !== undefined && chosen !== '') return chosen
  switch (platform) {
    case 'win32':
      return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'Irisboard', 'signing')
    case 'darwin':
      return posix.join(home, 'Library', 'Preferences', 'Irisboard')
    default:
      return posix.join(environment.XDG_CONFIG_HOME || posix.join(home, '.config'), 'irisboard')
  }
}

/** The folder of the demonstration, beside the real one and never the same. */
export function demonstrationFolder(dataFolder: string): string {
  return `${dataFolder}-demo`
}

/** The name of the database inside a data folder. */
export const DATABASE_NAME = 'irisboard.sqlite'

/** The name of the writer's lock beside it. */
export const LOCK_NAME = 'writer-lock.sqlite'

/** The name of the file that says who holds the lock. */
export const HOLDER_NAME = 'writer.json'

/** The name of the folder of its backups. */
export const BACKUPS_NAME = 'backups'

/** Where the recipes of a data folder lie, each in a file of its name. */
export const RECIPES_NAME = 'recipes'

/** In bytes: SQLite opens no database whose path is longer, once the names beside it have their ending. */
const LONGEST_PATH = 504

/** Fails with `folder-path-long` where no database can be opened in a folder for the length of its path. */
export function expectFittingPath(dataFolder: string): void {
  const most = LONGEST_PATH - DATABASE_NAME.length - 1
  const bytes = Buffer.byteLength(dataFolder)
  if (bytes > most) throw new AppError('folder-path-long', { path: dataFolder, bytes, most })
}
