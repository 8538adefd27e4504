import { type PullReceipt, pullQuestionSchema } from '../../../shared/domain/import/pull.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { sizeWords } from '../../../shared/i18n/progress-words.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { createProgressLine } from '../progress-line.ts'
import { readDayOption } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { pullRecords, type RecordsOptions } from './pull-records.ts'
import { controlWords } from './pulled-records-words.ts'

interface PullCommandOptions extends RecordsOptions {
  readonly cells?: boolean
  readonly monthCells?: boolean
  readonly records?: boolean
}

/** Fetches the grouped counts of a warehouse, or its records: what a trial shows is what is kept. */
export async function pull(terminal: Terminal, source: string, options: PullCommandOptions): Promise<number> {
  const { cells = false, monthCells = false, records = false, dryRun = false } = options
  if ([cells, monthCells, records].filter(Boolean).length > 1) throw new UsageError('command.usage-two-grains')
  if (records) return pullRecords(terminal, source, options)
  if (options.where !== undefined) throw new UsageError('command.usage-pull-where')
  const question = pullQuestionSchema.safeParse({
    source,
    grain: monthCells ? 'month' : 'day',
    from: readDayOption(options.from),
    to: readDayOption(options.to),
  })
  if (question.data === undefined) throw new UsageError('command.usage-pull', { value: source })
  const { data } = question
  const progress = createProgressLine(terminal, process.stderr, () => performance.now())
  progress.begin(source)
  const work = async ({ client }: LocalClient): Promise<PullReceipt> => {
    const plan = await client.call('pull.plan', data)
    return dryRun ? { plan, snapshot: null } : client.call('pull.commit', { plan: plan.plan })
  }
  const receipt = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  terminal.print(pullDocument(receipt, terminal), pullLines(receipt, terminal, dryRun))
  return EXIT.done
}

function pullDocument({ plan, snapshot }: PullReceipt, { t, format }: Terminal): object {
  const { source, grain, incidents, cells, bytes, from, to, asOf, replaces, control, moment, queryHash } = plan
  const notes = plan.notes.map((note) => {
    const { code, place, raw } = note
    return { code, place, raw, message: problemMessage(note, t, format).what }
  })
  return {
    ...{ source, mode: 'cells', grain, snapshot, incidents, cells, bytes, from, to, asOf, replaces, control },
    ...{ moment, queryHash, notes },
  }
}

function pullLines(receipt: PullReceipt, terminal: Terminal, isDryRun: boolean): readonly string[] {
  const { plan } = receipt
  const { t, format } = terminal
  return [
    t('command.result-pull', {
      source: plan.source,
      count: plan.incidents,
      n: format.count(plan.incidents),
      cells: format.count(plan.cells),
      size: sizeWords(plan.bytes, t, format),
    }),
    ...(plan.replaces === 0 ? [] : [t('command.result-pull-replaces', { n: format.count(plan.replaces) })]),
    t('common.data-as-of', { day: format.day(plan.asOf) }),
    controlWords(plan.control, terminal),
    ...plan.notes.map((note) => `  ${problemMessage(note, t, format).what}`),
    outcomeWords(receipt.snapshot, terminal, isDryRun),
  ]
}

function outcomeWords(snapshot: number | null, { t }: Terminal, isDryRun: boolean): string {
  if (isDryRun) return t('command.result-dry-run')
  return snapshot === null ? t('command.result-known') : t('command.result-imported', { snapshot })
}
