import { withLocal } from '../local-client.ts'
import { readWholeNumber } from '../question-options.ts'
import { EXIT, type Terminal, UsageError } from '../terminal.ts'

/** Erases an import for good; without `--yes` it only says which file that would be. */
export async function purge(terminal: Terminal, value: string, isConfirmed: boolean): Promise<number> {
  const { t, format } = terminal
  const snapshot = readWholeNumber('SNAPSHOT', value)
  if (snapshot === null) throw new UsageError('command.usage-number', { value, option: 'SNAPSHOT' })
  if (!isConfirmed) {
    const { rows } = await withLocal(terminal, 'answer', ({ client }) => client.call('snapshots.list', {}))
    const file = rows.find((row) => row.snapshot === snapshot)?.file
    if (file !== undefined) throw new UsageError('command.usage-purge', { snapshot, file })
  }
  const result = await withLocal(terminal, 'job', ({ client }) => client.call('import.purge', { snapshot }))
  const { rows, backups } = result
  terminal.print(result, [
    t('command.result-purged', { snapshot, rows: format.count(rows), backups: format.count(backups) }),
  ])
  return EXIT.done
}
