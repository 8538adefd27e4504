import { withLocal } from '../local-client.ts'
import { readWholeNumber } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Erases an import for good; without `--yes` it only says which file that would be. */
export async function purge(
  terminal: Terminal,
  value: string,
  { yes: isConfirmed = false }: { readonly yes?: boolean },
): Promise<number> {
  const { t, format } = terminal
  const snapshot = readWholeNumber('SNAPSHOT', value)
  if (snapshot === null) throw new UsageError('command.usage-number', { value, option: 'SNAPSHOT' })
  if (!isConfirmed) await expectConfirmation(terminal, snapshot)
  const result = await withLocal(terminal, 'job', ({ client }) => client.call('import.purge', { snapshot }))
  const counts = { snapshot, rows: format.count(result.rows), backups: format.count(result.backups) }
  const line = result.wasPurged ? t('command.result-purged-before', counts) : t('command.result-purged', counts)
  const deleted = t('command.result-purged-deleted', { deleted: format.count(result.deleted) })
  terminal.print(result, result.deleted === 0 ? [line] : [line, deleted])
  return EXIT.done
}

/** Fails with the question that `--yes` answers; one that never was, or was purged before, is left to the purge, which says so. */
async function expectConfirmation(terminal: Terminal, snapshot: number): Promise<void> {
  const [there, journal] = await withLocal(terminal, 'answer', ({ client }) =>
    Promise.all([client.call('snapshots.list', {}), client.call('journal.list', {})]),
  )
  const file = there.rows.find((row) => row.snapshot === snapshot)?.file
  if (file !== undefined) throw new UsageError('command.usage-purge', { snapshot, file })
  const has = (kind: 'import' | 'purge') =>
    journal.rows.some((each) => each.kind === kind && each.snapshot === snapshot)
  if (has('import') && !has('purge')) throw new UsageError('command.usage-purge-undone', { snapshot })
}
