import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Client } from '../../../../shared/contract/client.ts'
import { AppError, type ErrorCode } from '../../../../shared/contract/error.ts'
import type { Language } from '../../../../shared/domain/vocabulary/language.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import type { BatchValue } from '../../../../shared/report/batch-values.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import { errorCode } from '../../platform/error-code.ts'
import { createReport, type SignReport } from '../create-report.ts'
import type { Print } from '../printed.ts'
import { type BatchFile, batchIndex } from './batch-index.ts'
import { batchNames } from './batch-names.ts'

interface BatchOptions {
  readonly values: readonly BatchValue[]
  /** Of the index, and of the reports whose view names none. */
  readonly language: Language
  readonly print: Print
  readonly client: Client
  readonly sign?: SignReport | undefined
  readonly folder: string
  /** True where files that stand in the way may go. */
  readonly replaces: boolean
  /** No further report is begun once it is aborted. */
  readonly signal: AbortSignal
  /** Told before each report, the first of which is 1. */
  readonly onReport: (number: number, value: BatchValue) => void
}

export interface CreatedBatch {
  readonly files: readonly BatchFile[]
  /** The path of the index. */
  readonly index: string
}

/** What fails for one report and would for every other one. */
const FAILS_ALL: readonly ErrorCode[] = ['write-failed', 'no-browser', 'backend-gone', 'program-closed']

/**
 * Prints the report of each value into a folder, with an index of them. The index is written anew after each: whenever the
 * batch ends, it tells which files are whole. Throws `file-exists` before anything is written, and what fails for all.
 */
export async function createBatch(options: BatchOptions): Promise<CreatedBatch> {
  const { values, folder, language, signal } = options
  const names = batchNames(values.map(({ label }) => label)).map((name) => `${name}.pdf`)
  const index = join(folder, 'index.csv')
  await prepareFolder(options, ['index.csv', ...names])
  const files: BatchFile[] = values.map(({ code, label }, place) => ({
    value: code,
    label,
    name: names[place] ?? '',
    made: null,
    failure: null,
  }))
  const t = createTranslator(language)
  const writeIndex = () => writeAtomically(index, (unfinished) => writeFile(unfinished, batchIndex(files, t)))
  await writeIndex()
  const series = new AbortController()
  const print: Print = (fragment) => options.print(fragment, series.signal)
  try {
    for (const [place, file] of files.entries()) {
      const value = values[place]
      if (signal.aborted || value === undefined) break
      options.onReport(place + 1, value)
      const outcome = await tryReport({ ...options, print }, value, join(folder, file.name))
      if (outcome === null) break
      files[place] = { ...file, ...outcome }
      await writeIndex()
    }
  } finally {
    series.abort()
  }
  return { files, index }
}

async function prepareFolder({ folder, replaces }: BatchOptions, names: readonly string[]): Promise<void> {
  const taken = names.map((name) => join(folder, name)).find((path) => !replaces && existsSync(path))
  if (taken !== undefined) throw new AppError('file-exists', { file: taken })
  await mkdir(folder, { recursive: true }).catch((cause: unknown) => {
    throw new AppError('write-failed', { reason: errorCode(cause) ?? '' }, { cause })
  })
}

/** `null` where the end of the batch broke it off. */
async function tryReport(
  { print, client, sign, language, signal }: BatchOptions,
  { view }: BatchValue,
  outFile: string,
): Promise<Pick<BatchFile, 'made' | 'failure'> | null> {
  try {
    const { contentHash, pages, tables } = await createReport({
      view,
      language,
      print,
      client,
      sign,
      outFile,
    })
    const sha256 = createHash('sha256')
      .update(await readFile(outFile))
      .digest('hex')
    return { made: { contentHash, pages, tables, sha256 }, failure: null }
  } catch (error) {
    if (signal.aborted) return null
    if (!(error instanceof AppError) || FAILS_ALL.includes(error.code)) throw error
    return { made: null, failure: { code: error.code, details: error.details } }
  }
}
