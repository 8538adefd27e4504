import { QueryClient } from '@tanstack/react-query'
import { AppError } from '../../shared/contract/error.ts'

/** Results never go stale by time: they are known under the version of the data. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 300_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // A backend that died is started again by its host; any other failure would only repeat itself.
        retry: (count, error) => error instanceof AppError && error.code === 'backend-gone' && count < 2,
        retryDelay: 300,
      },
    },
  })
}
