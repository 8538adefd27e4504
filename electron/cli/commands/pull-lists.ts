import type { ListsReceipt } from '../../../shared/domain/import/listed-records.ts'
import type { Filter } from '../../../shared/domain/incidents/filter.ts'
import { filterSentence } from '../../../shared/i18n/sentence.ts'
import type { LocalClient } from '../local-client.ts'
import { EXIT, type Terminal } from '../terminal.ts'
import { recordsDocument, recordsLines } from './pulled-records-words.ts'

interface AskedLists {
  readonly source: string
  readonly from: string | null
  readonly to: string | null
  readonly filters: readonly Filter[]
  readonly isDryRun: boolean
}

/** Fetches records of a warehouse to be listed beside the counts of a folder. */
export function pullLists({ client }: LocalClient, { isDryRun, ...asked }: AskedLists): Promise<ListsReceipt> {
  return client.call('lists.pull', { ...asked, ...(isDryRun && { dryRun: true as const }) })
}

/** Says what became of them. */
export function printLists(terminal: Terminal, { plan, offer, listed }: ListsReceipt): number {
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
