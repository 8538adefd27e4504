import { readdirSync, statSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { Dataset } from '../../../shared/domain/dataset/dataset.ts'
import { comparePathsInFolder, isUserFile } from '../../../shared/domain/import/folder-files.ts'
import type { ImportOptions, ImportPlan } from '../../../shared/domain/import/import-plan.ts'
import { withDecisions } from '../../../shared/domain/import/mapping.ts'
import { readNameAnswers } from '../../../shared/domain/import/name-answers.ts'
import type { ProblemCode } from '../../../shared/domain/import/problem-code.ts'
import { mayReject } from '../../../shared/domain/import/rejected-rows.ts'
import type { MessageKey } from '../../../shared/i18n/translator.ts'
import type { LocalClient } from '../local-client.ts'
import type { ProgressLine } from '../progress-line.ts'
import type { Terminal } from '../terminal.ts'

/** A file to import. */
interface ImportPlace {
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
      .filter((place) => place.split(sep).every(isUserFile) && statSync(join(value, place)).isFile())
      .toSorted(comparePathsInFolder)
      .map((place) => ({ path: join(value, place), name: place, isOfFolder: true }))
  })
}

const NO_TABLES: ReadonlySet<ProblemCode> = new Set([
  'file-pdf',
  'file-image',
  'file-document',
  'file-open-document',
  'file-old-office',
])

/** True for what stands in a folder beside its tables and cannot be one: it is left out, and holds nothing back. */
export function isLeftOut({ isOfFolder }: ImportPlace, { problems }: Pick<ImportPlan, 'problems'>): boolean {
  return isOfFolder && problems.some(({ code }) => NO_TABLES.has(code))
}

/** A file of a batch, with what an import of it would do. */
interface PlannedFile {
  readonly place: ImportPlace
  readonly plan: ImportPlan
  /** What was said of it. */
  readonly options: ImportOptions
}

/** What became of a file of a batch. */
export interface FileResult extends PlannedFile {
  readonly snapshot: number | null
  /** The refused files for whose sake a good one was not written: a batch is written whole or not at all. */
  readonly heldBackBy: readonly ImportPlace[]
}

/** True for a file that keeps its batch from being written. */
export function isRefused({ place, plan }: PlannedFile): boolean {
  return plan.plan === null && !isLeftOut(place, plan)
}

/** Plans all files of a batch as the folder is now. */
export async function planBatch(
  local: LocalClient,
  places: readonly ImportPlace[],
  options: ImportOptions,
  progress: ProgressLine,
): Promise<readonly PlannedFile[]> {
  const planned: PlannedFile[] = []
  for (const place of places) {
    progress.begin(place.name)
    planned.push(await planFile(local, place, options))
  }
  return planned
}

async function planFile(local: LocalClient, place: ImportPlace, options: ImportOptions): Promise<PlannedFile> {
  return { place, options, plan: await local.client.call('import.plan', { file: local.offer(place.path), options }) }
}

/** Plans those files anew of which a list says what names stand for, and tells the answers that are not understood. */
export async function planAnswered(
  local: LocalClient,
  planned: readonly PlannedFile[],
  list: string,
  progress: ProgressLine,
): Promise<{ readonly planned: readonly PlannedFile[]; readonly unread: readonly string[] }> {
  const answered: PlannedFile[] = []
  const all: string[] = []
  for (const each of planned) {
    const { mapping, unread } = readNameAnswers(list, each.plan.names)
    all.push(...unread)
    const isAnswered = Object.keys(mapping).length > 0
    if (isAnswered) progress.begin(each.place.name)
    const options = { ...each.options, mapping: withDecisions(each.options.mapping, mapping) }
    answered.push(isAnswered ? await planFile(local, each.place, options) : each)
  }
  return { planned: answered, unread: all }
}

/** Commits the files of a batch of which none is refused, one after the other. */
export async function commitBatch(
  local: LocalClient,
  planned: readonly PlannedFile[],
  progress: ProgressLine,
): Promise<readonly FileResult[]> {
  const results: FileResult[] = []
  for (const each of planned) {
    const { place, plan, options } = each
    if (plan.plan === null) {
      results.push({ ...each, snapshot: null, heldBackBy: [] })
      continue
    }
    progress.begin(place.name)
    // The backend holds the newest plan only, and a file's commit may change what the next one would do.
    const newest = planned.length === 1 ? plan : (await planFile(local, place, options)).plan
    const receipt = await local.client.call('import.commit', { plan: newest.plan ?? '' })
    results.push({ ...each, plan: receipt.plan, snapshot: receipt.snapshot, heldBackBy: [] })
  }
  return results
}

/** The message for a refused file; where rows were to be left out, a dataset that is all or nothing says so. */
export function refusedKey(dataset: Dataset | null, allowRejects: boolean): MessageKey {
  return allowRejects && dataset !== null && !mayReject(dataset)
    ? 'command.result-refused-whole'
    : 'command.result-refused'
}

/** Why a file that is good by itself was not written; `null` where nothing held it back. */
export function heldBackWords({ heldBackBy }: FileResult, { t, format }: Terminal): string | null {
  if (heldBackBy.length === 0) return null
  const names = heldBackBy.map(({ name }) => name)
  return t('command.result-held-back', { count: names.length, files: format.list(names) })
}
