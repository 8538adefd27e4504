import { type RecordsReceipt, recordsQuestionSchema } from '../../../shared/domain/import/pulled-records.ts'
import { problemMessage } from '../../../shared/i18n/problem-words.ts'
import { sizeWords } from '../../../shared/i18n/progress-words.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { createProgressLine } from '../progress-line.ts'
import { controlWords } from '../pull-lines.ts'
import { readDayOption } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

interface RecordsOptions {
  readonly from?: string
  readonly to?: string
  readonly dryRun?: boolean
}

/** Fetches the records of a warehouse into the import of incidents. */
export async function pullRecords(terminal: Terminal, source: string, options: RecordsOptions): Promise<number> {
  const { dryRun = false } = options
  const period = { from: readDayOption(options.from), to: readDayOption(options.to) }
  const { data } = recordsQuestionSchema.safeParse({ source, ...period })
  if (data === undefined) throw new UsageError('command.usage-pull', { value: source })
  const progress = createProgressLine(terminal, process.stderr, () => performance.now())
  progress.begin(source)
  const work = async ({ client }: LocalClient): Promise<RecordsReceipt> => {
    const plan = await client.call('records.plan', data)
    return dryRun || plan.plan === null ? { plan, snapshot: null } : client.call('records.commit', { plan: plan.plan })
  }
  const receipt = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  terminal.print(recordsDocument(receipt, terminal), recordsLines(receipt, terminal, dryRun))
  return receipt.plan.plan === null ? EXIT.refused : EXIT.done
}

function recordsDocument({ plan, snapshot }: RecordsReceipt, { t, format }: Terminal): object {
  const { plan: _name, isKnown: _isKnown, query: _query, problems, source, ...told } = plan
  return {
    source,
    mode: 'records',
    snapshot,
    cells: null,
    ...told,
    problems: problems.map((problem) => {
      const { what, toDo } = problemMessage(problem, t, format)
      const { code, place, raw } = problem
      return { code, place, raw, message: toDo === null ? what : `${what} ${toDo}` }
    }),
  }
}

function recordsLines({ plan, snapshot }: RecordsReceipt, terminal: Terminal, isDryRun: boolean): readonly string[] {
  const { t, format } = terminal
  const counted = { source: plan.source, count: plan.incidents, n: format.count(plan.incidents) }
  return [
    t('command.result-records', { ...counted, size: sizeWords(plan.bytes, t, format) }),
    t(`command.records-${plan.asked}`),
    ...(plan.isResumed ? [t('command.records-resumed')] : []),
    t('common.data-as-of', { day: format.day(plan.asOf) }),
    controlWords(plan.control, terminal),
    t('command.result-import', {
      file: plan.source,
      count: plan.read,
      read: format.count(plan.read),
      added: format.count(plan.new),
      changed: format.count(plan.changed),
      unchanged: format.count(plan.unchanged),
      removed: format.count(plan.removed),
      rejected: format.count(plan.rejected),
    }),
    ...plan.problems.map((problem) => `  ${problemMessage(problem, t, format).what}`),
    t(outcomeKey(plan, snapshot, isDryRun), { snapshot: snapshot ?? '' }),
  ]
}

function outcomeKey({ plan }: RecordsReceipt['plan'], snapshot: number | null, isDryRun: boolean) {
  if (plan === null) return 'command.result-refused'
  if (isDryRun) return 'command.result-dry-run'
  return snapshot === null ? 'command.result-known' : 'command.result-imported'
}
