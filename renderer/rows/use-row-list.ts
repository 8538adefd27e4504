import { useDebouncedValue } from '@mantine/hooks'
import { hashKey, keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import { openRows } from '../../shared/contract/open-rows.ts'
import type { IncidentRow, RowList, RowProgress, RowQuestion } from '../../shared/contract/rows.ts'
import { useFolder } from '../query/folder.tsx'
import { useHost } from '../query/host.tsx'
import { type Loaded, loadedOf } from '../query/loaded.ts'

const LIST = 'rows.open'

/** The list of a question, and how far the next one has come while the one before it is still shown. */
export interface ShownList {
  readonly list: Loaded<RowList>
  readonly making: RowProgress | null
}

/**
 * The list of rows of a question, as long as the data stay as they are. While it is searched it is given as far as it
 * has come; before its rows are in order there are none to be shown. Another question ends the making.
 */
export function useRowList(question: RowQuestion): ShownList {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const queries = useQueryClient()
  const [reported, setReported] = useState<{ readonly key: string; readonly progress: RowProgress } | null>(null)
  const queryKey = [LIST, dataVersion, question]
  const key = hashKey(queryKey)
  const list = loadedOf(
    useQuery({
      queryKey,
      queryFn: ({ signal }) =>
        openRows(client, question, (progress) => {
          signal.throwIfAborted()
          if (progress.stage === 'find') queries.setQueryData(queryKey, progress)
          else setReported({ key, progress })
        }),
      // A making that was ended left no whole list: it goes on where the same is asked once more.
      staleTime: ({ state: { data } }) => (data !== undefined && isWhole(data) ? Number.POSITIVE_INFINITY : 0),
      placeholderData: keepPreviousData,
    }),
  )
  const isWaiting = list.status === 'loading' || (list.status === 'ready' && list.isStale)
  return {
    list,
    making: isWaiting && reported?.key === key ? reported.progress : null,
  }
}

/** True once the list has all its rows. */
export function isWhole({ stage }: RowList): boolean {
  return stage === 'whole'
}

const PAGE = 100
/** A dragged thumb passes many pages; only where it rests are they read. */
const REST = 60

/**
 * Reads the rows from one place to another, the end excluded, of the `count` that the list has by now; gives the row of a
 * place, `null` while it is on its way.
 */
export function useRowsBetween(
  selection: string,
  count: number,
  from: number,
  to: number,
): (place: number) => IncidentRow | null {
  const { client } = useHost()
  const queries = useQueryClient()
  const [{ first, last }] = useDebouncedValue(
    { first: Math.floor(from / PAGE), last: Math.floor(Math.max(from, to - 1) / PAGE) },
    REST,
    { leading: true },
  )
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const known = (page: number) =>
    queries
      .getQueriesData<MethodOutput<'rows.read'>>({ queryKey: ['rows.read', selection, page] })
      .map(([, data]) => data)
      .findLast((data) => data !== undefined)
  const results = useQueries({
    queries: pages.map((page) => ({
      // A list that grows fills its last page in several steps: the rows of each stay where they are.
      queryKey: ['rows.read', selection, page, Math.min(PAGE, count - page * PAGE)],
      queryFn: () => client.call('rows.read', { selection, from: page * PAGE, count: PAGE }),
      placeholderData: () => known(page),
    })),
  })
  // The backend no longer keeps the list, or the data changed: the page asks for it again.
  const isGone = results.some(({ error }) => error instanceof AppError && error.code === 'selection-gone')
  useEffect(() => {
    if (isGone) void queries.invalidateQueries({ queryKey: [LIST] })
  }, [isGone, queries])
  return (place) => results[Math.floor(place / PAGE) - first]?.data?.rows[place % PAGE] ?? null
}
