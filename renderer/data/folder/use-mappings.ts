import { useQueryClient } from '@tanstack/react-query'
import type { Client } from '../../../shared/contract/client.ts'
import { useChange, useFileSaving } from '../../components/use-change.ts'

/** What follows from the mappings: their lists, and figures, which compare nothing over a break. */
const CONCERNED = ['mappings.list', 'breaks.list', 'incidents', 'figures.refresh']

/** A change of what is remembered about files or names; what follows from it is asked again. */
export function useMappingChange<Input>(
  change: (client: Client, input: Input) => Promise<unknown>,
  onDone?: (input: Input) => void,
) {
  const queries = useQueryClient()
  return useChange(change, (_output, input: Input) => {
    for (const concerned of CONCERNED) void queries.invalidateQueries({ queryKey: [concerned] })
    onDone?.(input)
  })
}

/** Writes the newest version of a mapping into a file that the person keeps. */
export function useMappingExport() {
  return useFileSaving((client, name: string) => client.call('mappings.export', { name }))
}
