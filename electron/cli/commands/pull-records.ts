import type { ListsReceipt } from '../../../shared/domain/import/listed-records.ts'
import { type RecordsReceipt, recordsQuestionSchema } from '../../../shared/domain/import/pull.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import { countedFrom } from '../../backend/store/folder-kind.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { createProgressLine } from '../progress-line.ts'
import { readSelection } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { recordsDocument, recordsLines } from './pulled-records-words.ts'

interface RecordsOptions {
  readonly from?: string
  readonly to?: string
  readonly where?: readonly string[]
  readonly dryRun?: boolean
}

/**
 * Fetches the records of a warehouse into the import of incidents; beside the counts of a folder that has these, where they
 * are listed.
 */
export async function pullRecords(terminal: Terminal, source: string, options: RecordsOptions): Promise<number> {
  const { dryRun: isDryRun = false } = options
  const { filters, ...period } = selectionOf(options)
  const { data } = recordsQuestionSchema.safeParse({ source, ...period })
  if (data === undefined) throw new UsageError('command.usage-pull', { value: source })
  const progress = createProgressLine(terminal, process.stderr, () => performance.now())
  progress.begin(source)
  const work = async (local: LocalClient) => {
    if (countedFrom(local.backend.database) === 'cells')
      return { kind: 'listed', receipt: await pullLists(local, { ...data, filters, isDryRun }) } as const
    if (filters.length > 0) throw new UsageError('command.usage-pull-where')
    const { client } = local
    const plan = await client.call('records.plan', data)
    const isTried = isDryRun || plan.plan === null
    const receipt = isTried ? { plan, snapshot: null } : await client.call('records.commit', { plan: plan.plan })
    return { kind: 'imported', receipt } as const
  }
  const done = await withLocal(terminal, 'job', work, progress.show).finally(progress.end)
  if (done.kind === 'listed') return printLists(terminal, done.receipt)
  const { receipt } = done
  terminal.print(recordsDocument(receipt, terminal), importLines(receipt, terminal, isDryRun))
  return receipt.plan.plan === null ? EXIT.refused : EXIT.done
}

function selectionOf({ from, to, where = [] }: RecordsOptions): {
  readonly filters: readonly Filter[]
  readonly from: string | null
  readonly to: string | null
} {
  const { filters, ...days } = readSelection({
    where,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  })
  return { filters, from: days.from, to: days.to }
}

function importLines({ plan, snapshot }: RecordsReceipt, terminal: Terminal, isDryRun: boolean): readonly string[] {
  const { t, format } = terminal
  return [
    ...recordsLines(plan, terminal),
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
    t(outcomeKey(plan, snapshot, isDryRun), { snapshot: snapshot ?? '' }),
  ]
}

function outcomeKey({ plan }: RecordsReceipt['plan'], snapshot: number | null, isDryRun: boolean) {
  if (plan === null) return 'command.result-refused'
  if (isDryRun) return 'command.result-dry-run'
  return snapshot === null ? 'command.result-known' : 'command.result-imported'
}

interface AskedLists {
  readonly source: string
  readonly from: string | null
  readonly to: string | null
  readonly filters: readonly Filter[]
  readonly isDryRun: boolean
}

/** Fetches records of a warehouse to be listed beside the counts of a folder. */
function pullLists({ client }: LocalClient, { isDryRun, ...asked }: AskedLists): Promise<ListsReceipt> {
  return client.call('lists.pull', { ...asked, ...(isDryRun && { dryRun: true as const }) })
}

/** Says what became of them. */
function printLists(terminal: Terminal, { plan, offer, listed }: ListsReceipt): number {
  const { t, format } = terminal
  const { from, to, filters } = offer.selection
  const lines = recordsLines(plan, terminal)
  const outcome = plan.plan === null ? 'command.result-refused' : 'command.result-dry-run'
  terminal.print({ ...recordsDocument({ plan, snapshot: null }, terminal), listed }, [
    ...lines,
    [
      t('databases.period', { from: format.day(from), to: format.day(to) }),
      ...filters.map((filter) => filterSentence(filter, t, format)),
    ].join(' · '),
    t(listed === null ? outcome : 'command.records-listed'),
  ])
  return plan.plan === null ? EXIT.refused : EXIT.done
}
