import { readdirSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import { comparePlaces, isMeantFile } from '../../shared/domain/import/folder-files.ts'
import type { ImportPlan } from '../../shared/domain/import/import-plan.ts'
import type { ProblemCode } from '../../shared/domain/import/problem-code.ts'

/** A file to import. */
export interface ImportPlace {
  readonly path: string
  /** What it is called: in a folder, with the folders inside it that lead there. */
  readonly name: string
  /** True when nobody named the file itself. */
  readonly isOfFolder: boolean
}

/** The files to import: those that were named, and in place of a folder all that a person means in it. */
export function importPlaces(values: readonly string[]): readonly ImportPlace[] {
  return values.flatMap((value): readonly ImportPlace[] => {
    if (statSync(value, { throwIfNoEntry: false })?.isDirectory() !== true)
      return [{ path: value, name: basename(value), isOfFolder: false }]
    return readdirSync(value, { recursive: true, encoding: 'utf8' })
      .filter((place) => place.split(sep).every(isMeantFile) && statSync(join(value, place)).isFile())
      .toSorted(comparePlaces)
      .map((place) => ({ path: join(value, place), name: place, isOfFolder: true }))
  })
}

const NO_TABLES: ReadonlySet<ProblemCode> = new Set(['file-pdf', 'file-image', 'file-document'])

/** True for what stands in a folder beside its tables and cannot be one: it is left out, and holds nothing back. */
export function isLeftOut({ isOfFolder }: ImportPlace, { problems }: Pick<ImportPlan, 'problems'>): boolean {
  return isOfFolder && problems.some(({ code }) => NO_TABLES.has(code))
}
