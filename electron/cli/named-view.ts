import { fold } from '../../shared/domain/reading/fold.ts'
import { nearestNames } from '../../shared/domain/reading/nearest-names.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { withLocal } from './local-client.ts'
import { type Terminal, UsageError } from './terminal.ts'

/** The saved view of a name, whatever its case and accents; an unknown name is a `UsageError` with the nearest ones. */
export async function namedView(terminal: Terminal, name: string): Promise<ViewState> {
  const { rows } = await withLocal(terminal, 'answer', ({ client }) => client.call('views.list', {}))
  const found = rows.find((each) => each.name === name) ?? rows.find((each) => fold(each.name) === fold(name))
  if (found === undefined) {
    const names = rows.map((each) => each.name)
    if (names.length === 0) throw new UsageError('command.usage-no-views', { value: name })
    const nearest = nearestNames(name, names)
    throw new UsageError('command.usage-view', { value: name, nearest: terminal.format.list(nearest) })
  }
  if (found.view === null) throw new UsageError('command.usage-view-unreadable', { value: found.name })
  return found.view
}
