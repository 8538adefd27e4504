import type { UseQueryResult } from '@tanstack/react-query'

/** What a question has come to. A stale result belongs to an earlier question and is shown dimmed until the new one is there. */
export type Loaded<Data> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: Error; readonly retry: () => void }
  | { readonly status: 'ready'; readonly data: Data; readonly isStale: boolean }

/** The result of a query as one of three states; a failure can be asked again. */
export function loadedOf<Data>(result: UseQueryResult<Data>): Loaded<Data> {
  if (result.isError) return { status: 'failed', error: result.error, retry: () => void result.refetch() }
  if (result.data === undefined) return { status: 'loading' }
  return { status: 'ready', data: result.data, isStale: result.isPlaceholderData }
}

const NONE: readonly never[] = []

/** The rows of a list once they are there, none before; always the same none. */
export function readyRows<Row>(loaded: Loaded<readonly Row[]>): readonly Row[] {
  return loaded.status === 'ready' ? loaded.data : NONE
}
