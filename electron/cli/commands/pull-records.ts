import type { ListsReceipt } from '../../../shared/domain/import/listed-records.ts'
import { type RecordsReceipt, recordsQuestionSchema } from '../../../shared/domain/import/pull.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import { countedFrom } from '../../backend/store/folder-kind.ts'
import { type LocalClient, withLocal } from '../local-client.ts'
import { createProgressLine } from '../progress-line.ts'
import { readSelection } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'
import { recordsDocument, recordsLines } from './pulled-records-words.ts'

/** What is asked for of a pull of any form. */
export interface RecordsOptions {
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
  const { filters, from, to } = readSelection(options)
  const { data } = recordsQuestionSchema.safeParse({ source, from, to })
  if (data === undefined) throw new UsageError('command.usage-pull', { value: source })
  const progress = createProgressLine(terminal, process.stderr, () => performance.now())
  progress.begin(source)
  const work = async (local: LocalClient) => {
    const { client } = local
    if (countedFrom(local.backend.database) === 'cells') {
      const asked = { ...data, filters, ...(isDryRun && { dryRun: true as const }) }
      return { kind: 'listed', receipt: await client.call('lists.pull', asked) } as const
    }
    if (filters.length > 0) throw new UsageError('command.usage-pull-where')
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
