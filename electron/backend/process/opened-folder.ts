import { AppError } from '../../../shared/contract/error.ts'
import { withOfferedBackup } from '../backup/backup-folder.ts'
import { closeUsualFolder } from '../platform/private-folder.ts'
import { type Database, openDatabase, openForReading } from '../store/database.ts'
import {
  expectInPlace,
  type FolderIdentity,
  folderIdentity,
  isSameFolder,
  replacedFolder,
} from '../store/folder-identity.ts'
import { copyForReading } from '../store/read-only-copy.ts'
import { lacksDatabase } from '../store/used-folder.ts'

/** The database of a data folder, or a copy of it where the folder can only be read. */
export interface OpenedFolder {
  readonly database: Database
  readonly folder: FolderIdentity
  /** True where the folder can only be read: what is open is a copy of its database. */
  readonly isReadOnlyCopy: boolean
  /** The columns of the incidents were gone, and were made anew from the rows. */
  readonly lostColumns: boolean
  close(): void
}

interface Opening {
  readonly dataFolder: string
  /** The folder that was open before: it must be there, and no other. */
  readonly known: FolderIdentity | null
  /** The present instant, ISO text. */
  readonly now: string
  /** Fills a database that was just opened, which lies in `dataFolder`; true where its columns were gone. */
  readonly fill: (database: Database, dataFolder: string) => Promise<boolean>
}

type Filled = Pick<OpenedFolder, 'database' | 'lostColumns'>

/** Opens a data folder, filled; where it can only be read, a copy of it, which takes no change. */
export async function openFolder(opening: Opening): Promise<OpenedFolder> {
  const { dataFolder } = opening
  closeUsualFolder(dataFolder)
  try {
    const { database, lostColumns } = await openFilled(opening)
    return {
      database,
      lostColumns,
      folder: folderIdentity(database, dataFolder),
      isReadOnlyCopy: false,
      close: () => database.close(),
    }
  } catch (error) {
    if (isRefusal(error, 'folder-unwritable') && !lacksDatabase(dataFolder)) return openCopy(opening)
    throw await offering(error, dataFolder)
  }
}

/** Fails as `expectInPlace` does; where only backups are left, the newest good one is offered. */
export async function expectStillInPlace(folder: FolderIdentity, dataFolder: string): Promise<void> {
  try {
    expectInPlace(folder, dataFolder)
  } catch (error) {
    throw await offering(error, dataFolder)
  }
}

/** The same failure, which for a damaged folder offers a backup. */
async function offering(error: unknown, dataFolder: string): Promise<unknown> {
  return isRefusal(error, 'folder-damaged') ? withOfferedBackup(error, dataFolder) : error
}

async function openCopy(opening: Opening): Promise<OpenedFolder> {
  const copy = copyForReading(opening.dataFolder)
  try {
    const { database: filled, lostColumns } = await openFilled({ ...opening, dataFolder: copy.path })
    // One that is read alone has no log beside it.
    filled.pragma('journal_mode = DELETE')
    filled.close()
    const database = openForReading(copy.path)
    const close = () => {
      database.close()
      copy.close()
    }
    return { database, folder: folderIdentity(database, opening.dataFolder), isReadOnlyCopy: true, lostColumns, close }
  } catch (error) {
    copy.close()
    throw error
  }
}

async function openFilled({ dataFolder, known, now, fill }: Opening): Promise<Filled> {
  const database = openDatabase(dataFolder, { mustExist: known !== null, now })
  try {
    if (known !== null && !isSameFolder(folderIdentity(database, dataFolder), known)) throw replacedFolder()
    return { database, lostColumns: await fill(database, dataFolder) }
  } catch (error) {
    database.close()
    throw error
  }
}

function isRefusal(error: unknown, code: AppError['code']): error is AppError {
  return error instanceof AppError && error.code === code
}
