import type { QueryClient } from '@tanstack/react-query'

/** The lists of incidents, and what fetching their records would bring. */
const CONCERNED = ['rows.open', 'lists.offer']

/** Has what follows from records beside counts asked again: resolves once it was answered. */
export async function askListsAgain(queries: QueryClient): Promise<void> {
  await Promise.all(CONCERNED.map((concerned) => queries.invalidateQueries({ queryKey: [concerned] })))
}
