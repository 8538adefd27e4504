import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingDatasets, seedFolder } from '../../electron/backend/import/commit/seed.ts'
import { DATABASE_NAME } from '../../electron/backend/platform/data-folder.ts'
import { shippedFolder } from '../../electron/backend/platform/shipped-folder.ts'
import { openDatabase } from '../../electron/backend/store/database.ts'

/** What the first opening of a data folder makes, and what its first start does. Each process makes them once. */
const made: { empty: Buffer | null; published: Promise<Buffer> | null } = { empty: null, published: null }

/** Lays a copy of the database that the first opening makes into a folder without one. */
export function layEmptyDatabase(dataFolder: string): void {
  made.empty ??= madeEmpty()
  layDatabase(dataFolder, made.empty)
}

/** Fills a new data folder as its first start does: a copy of what that writes, which takes a hundredth of the time. */
export async function fillWithPublished(dataFolder: string): Promise<void> {
  made.published ??= madePublished()
  layDatabase(dataFolder, await made.published)
}

function layDatabase(dataFolder: string, bytes: Buffer): void {
  mkdirSync(dataFolder, { recursive: true })
  writeFileSync(join(dataFolder, DATABASE_NAME), bytes, { flag: 'wx' })
}

function madeEmpty(): Buffer {
  const folder = temporaryFolder()
  openDatabase(folder).close()
  return taken(folder)
}

async function madePublished(): Promise<Buffer> {
  const folder = temporaryFolder()
  const database = openDatabase(folder)
  await seedFolder(missingDatasets(database, shippedFolder()), {
    database,
    shippedFolder: shippedFolder(),
    now: '2023-12-01T10:00:00.000Z',
    today: '2023-12-01',
    onProgress: () => undefined,
  })
  database.close()
  return taken(folder)
}

function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'irisboard-made-'))
}

/** The database of a folder, which is then removed. */
function taken(folder: string): Buffer {
  const bytes = readFileSync(join(folder, DATABASE_NAME))
  rmSync(folder, { recursive: true })
  return bytes
}
