import { QueryClient } from '@tanstack/react-query'
import { AppError, type ErrorCode } from '../../shared/contract/error.ts'

const RETRIED: ReadonlySet<ErrorCode> = new Set(['backend-gone', 'program-closed'])

/** Results never go stale by time: they are known under the version of the data. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 300_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // A backend that died is started again by its host, and a computer that wakes up has its network back at once; any
        // other failure would only repeat itself.
        retry: (count, error) => error instanceof AppError && RETRIED.has(error.code) && count < 2,
        retryDelay: 300,
      },
    },
  })
}
