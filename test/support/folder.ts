import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { commitImport } from '../../electron/backend/import/commit/commit-import.ts'
import { planImport } from '../../electron/backend/import/plan/plan-import.ts'
import type { PreparedImport } from '../../electron/backend/import/plan/prepared-import.ts'
import { type Database, openDatabase } from '../../electron/backend/store/database.ts'
import {
  DEFAULT_IMPORT_OPTIONS,
  type ImportOptions,
  type ImportPlan,
  type ImportReceipt,
} from '../../shared/domain/import/import-plan.ts'
import { fillWithPublished, layEmptyDatabase } from './laid-folder.ts'

export const TODAY = '2023-12-01'
export const NOW = '2023-12-01T10:00:00.000Z'

/** Most tables of tests have a few of the 13 categories: the others are said to be unknown, as a person would. */
const FEW_CATEGORIES: ImportOptions['mapping'] = { absentCategories: 'unknown' }

/** A data folder of its own on the real disk, gone when the block that uses it ends. */
export interface Folder extends Disposable {
  readonly path: string
  readonly database: Database
  write(name: string, content: string | Buffer): { readonly path: string; readonly name: string }
  /** Plans a file with this content. */
  plan(content: string | Buffer, options?: Partial<ImportOptions>, name?: string): Promise<PreparedImport>
  commit(prepared: PreparedImport): ImportReceipt
  /** Plans and commits; the receipt. */
  take(content: string | Buffer, options?: Partial<ImportOptions>, name?: string): Promise<ImportReceipt>
}

/** A temporary folder that is removed at the end of its block. */
export function temporaryFolder(): Disposable & { readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'irisboard-test-'))
  return { path, [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }) }
}

/** A folder without data. */
export function openFolder(): Folder {
  const place = temporaryFolder()
  layEmptyDatabase(place.path)
  return folderAt(place)
}

/** A folder with the published figures, as its first start leaves it. */
export async function openPublishedFolder(): Promise<Folder> {
  const place = temporaryFolder()
  await fillWithPublished(place.path)
  return folderAt(place)
}

function folderAt({ path, [Symbol.dispose]: remove }: ReturnType<typeof temporaryFolder>): Folder {
  const database = openDatabase(path)
  const write: Folder['write'] = (name, content) => {
    writeFileSync(join(path, name), content)
    return { path: join(path, name), name }
  }
  const plan: Folder['plan'] = (content, options = {}, name = 'file.csv') =>
    planImport(
      write(name, content),
      { ...DEFAULT_IMPORT_OPTIONS, ...options, mapping: { ...FEW_CATEGORIES, ...options.mapping } },
      {
        database,
        today: TODAY,
        onProgress: () => undefined,
      },
    )
  const commit: Folder['commit'] = (prepared) =>
    commitImport(prepared, { database, origin: 'user', now: NOW, user: 'tester', onProgress: () => undefined })
  return {
    path,
    database,
    write,
    plan,
    commit,
    take: async (content, options, name) => commit(await plan(content, options, name)),
    [Symbol.dispose]: () => {
      database.close()
      remove()
    },
  }
}

/** What is told of a column that the short headers of most tests lack. */
const OF_SHORT_HEADERS: ReadonlySet<string> = new Set([
  'note-category-absent',
  'note-municipality-absent',
  'note-period-none',
  'note-status-absent',
  'note-status-from-closing-day',
  'note-status-not-closed',
])

/** What a plan tells, but for such columns. */
export function problemsOf({ problems }: ImportPlan): ImportPlan['problems'] {
  return problems.filter(({ code }) => !OF_SHORT_HEADERS.has(code))
}

/** The codes of the same. */
export function codesOf(plan: ImportPlan): readonly string[] {
  return problemsOf(plan).map(({ code }) => code)
}

/** The counts of a plan that the rows must add up to. */
export function countsOf(plan: ImportPlan): Readonly<Record<string, number>> {
  const { read, new: added, changed, unchanged, removed, rejected } = plan
  return { read, new: added, changed, unchanged, removed, rejected }
}
