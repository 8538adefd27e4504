import { dirname, join, resolve } from 'node:path'
import type { BatchGrouping } from '../../../shared/domain/report/recipe/batch-grouping.ts'
import { errorMessage } from '../../../shared/i18n/error-words.ts'
import { signerWords } from '../../../shared/i18n/signer-words.ts'
import { type BatchValue, batchValues } from '../../../shared/report/batch-values.ts'
import type { HostParts } from '../../backend/process/host-parts.ts'
import type { BatchFile } from '../../backend/report/batch/batch-index.ts'
import { type CreatedBatch, createBatch } from '../../backend/report/batch/create-batch.ts'
import { createProgressLine } from '../progress-line.ts'
import { type AskedReport, askedView, type PrintOptions } from '../report/asked-report.ts'
import { openedIn } from '../report/asked-sections.ts'
import { withReportHost } from '../report/report-host.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Prints a report of each value into a folder, all of them from one host. */
export async function reportBatch(
  terminal: Terminal,
  grouping: BatchGrouping,
  asked: AskedReport,
  options: PrintOptions,
  parts: HostParts,
): Promise<number> {
  const { sign, ...signed } =
    options.sign === undefined ? {} : await (await import('../report/given-key.ts')).signerOf(options.sign)
  const folder = resolve(options.out)
  return withReportHost(terminal, parts, async ({ client, print }) => {
    const { view: closed } = await askedView(asked, client)
    const view = grouping === 'category' ? closed : { ...closed, drill: openedIn(closed, asked.given.by) }
    const values = await batchValues(client, view, grouping, terminal)
    if (values.length === 0) throw new UsageError('command.usage-each', { each: grouping })
    const replaces = options.force ?? false
    return withEnding(async (signal) => {
      const { language } = terminal.t
      const progress = createProgressLine(terminal, process.stderr, () => 0)
      const onReport = (number: number, { label }: BatchValue): void =>
        progress.tell(terminal.t('command.batch-progress', { number, count: values.length, label }))
      const batch = await createBatch({
        values,
        language,
        print,
        client,
        sign,
        folder,
        replaces,
        signal,
        onReport,
      }).finally(progress.end)
      printBatch(terminal, batch, signed)
      if (signal.aborted) return EXIT.ended
      return batch.files.some(({ failure }) => failure !== null) ? EXIT.refused : EXIT.done
    })
  })
}

/** Runs work that a signal to the process asks to end. */
async function withEnding<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const ending = new AbortController()
  const end = (): void => ending.abort()
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, end)
  try {
    return await work(ending.signal)
  } finally {
    for (const name of ['SIGINT', 'SIGTERM'] as const) process.off(name, end)
  }
}

function printBatch(
  { t, print }: Terminal,
  { files, index }: CreatedBatch,
  signed: Readonly<Record<string, string>>,
): void {
  const folder = dirname(index)
  const failed = files.filter(({ failure }) => failure !== null)
  const made = files.filter(({ made }) => made !== null).length
  print({ files: files.map((file) => documentOf(file, folder)), index, failed: failed.length, ...signed }, [
    t('command.batch-result', { count: files.length, made, folder, index }),
    ...Object.values(signed).map((subject) => t('command.result-signed', { subject: signerWords(subject, t) })),
    ...failed.map(({ label, failure }) => `${label}: ${failure === null ? '' : errorMessage(failure, t).what}`),
  ])
}

function documentOf({ value, label, name, made, failure }: BatchFile, folder: string): object {
  const state = failure !== null ? 'failed' : made === null ? 'not-made' : 'made'
  return {
    value,
    label,
    file: join(folder, name),
    state,
    ...made,
    ...(failure === null ? {} : { error: failure.code }),
  }
}
