import { readFileSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Client } from '../../../../shared/contract/client.ts'
import { AppError } from '../../../../shared/contract/error.ts'
import type { MethodInput } from '../../../../shared/contract/methods.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { batchValues } from '../../../../shared/report/batch-values.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import { writeZip } from '../../sheets/zip-file.ts'
import type { SignReport } from '../create-report.ts'
import type { Print } from '../printed.ts'
import { type CreatedBatch, createBatch } from './create-batch.ts'

interface BatchKeeping extends Pick<MethodInput<'report.batch'>, 'view' | 'language' | 'each'> {
  readonly client: Client
  readonly print: Print
  /** What signs each report; `null` for no signature. */
  readonly sign: SignReport | null
  /** The archive; the reports lie beside it until they are in it. */
  readonly outFile: string
  readonly signal: AbortSignal
  readonly onProgress: (done: number, total: number) => void
}

/** Prints a report for each value that has data into one archive, with their index. Throws `cancelled` once it is ended. */
export async function keepBatch(options: BatchKeeping): Promise<{ readonly reports: number; readonly failed: number }> {
  const { view, language, each, client, print, sign, outFile, signal, onProgress } = options
  const words = { t: createTranslator(language), format: createFormat(language) }
  const values = await batchValues(client, view, each, words)
  const folder = join(dirname(outFile), `${basename(outFile)}-reports`)
  const onReport = (number: number): void => onProgress(number - 1, values.length)
  try {
    const batch = await createBatch({
      values,
      language,
      print,
      client,
      sign: sign ?? undefined,
      folder,
      replaces: true,
      signal,
      onReport,
    })
    if (signal.aborted) throw new AppError('cancelled')
    await archive(batch, outFile)
    const failed = batch.files.filter(({ failure }) => failure !== null).length
    return { reports: values.length - failed, failed }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function archive({ files, index }: CreatedBatch, outFile: string): Promise<void> {
  const names = [basename(index), ...files.flatMap(({ name, made }) => (made === null ? [] : [name]))]
  await writeAtomically(outFile, async (unfinished) => {
    await using file = await open(unfinished, 'w')
    await writeZip(
      file,
      names.map((name) => ({ name, content: contentOf(join(dirname(index), name)) })),
    )
  })
}

/** One file at a time is in memory. */
function* contentOf(path: string): Iterable<Buffer> {
  yield readFileSync(path)
}
