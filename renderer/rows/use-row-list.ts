import { useDebouncedValue } from '@mantine/hooks'
import { hashKey, keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import { openRows } from '../../shared/contract/open-rows.ts'
import type { IncidentRow, RowList, RowProgress, RowQuestion } from '../../shared/contract/rows.ts'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { type Loaded, loadedOf } from '../host/loaded.ts'

const LIST = 'rows.open'

/** The shown list, and the progress of the next one. */
export interface ShownRowList {
  readonly list: Loaded<RowList>
  readonly making: RowProgress | null
}

/** The list of a question: partial while searched, without rows until sorted, cancelled by a new question. */
export function useRowList(question: RowQuestion): ShownRowList {
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
      // A cancelled list is incomplete: asked again, it continues.
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

export function isWhole({ stage }: RowList): boolean {
  return stage === 'whole'
}

const PAGE = 100
/** In milliseconds: a dragged thumb passes many pages, and only where it rests are they read. */
const REST = 60

/** Loads rows `from` to `to` (excluded) of a list of `count` so far; the getter gives `null` while loading. */
export function useRowsBetween(
  selection: string,
  count: number,
  from: number,
  to: number,
): (place: number) => IncidentRow | null {
  const { client } = useHost()
  const queries = useQueryClient()
  const [begin, end] = [Math.floor(from / PAGE), Math.floor(Math.max(from, to - 1) / PAGE)]
  // A new object with each drawing would be a new value to wait for, and drawn anew without an end.
  const shown = useMemo(() => ({ first: begin, last: end }), [begin, end])
  const [{ first, last }] = useDebouncedValue(shown, REST, { leading: true })
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const known = (page: number) =>
    queries
      .getQueriesData<MethodOutput<'rows.read'>>({ queryKey: ['rows.read', selection, page] })
      .map(([, data]) => data)
      .findLast((data) => data !== undefined)
  const results = useQueries({
    queries: pages.map((page) => ({
      // A growing list fills its last page in steps; rows already there do not move.
      queryKey: ['rows.read', selection, page, Math.min(PAGE, count - page * PAGE)],
      queryFn: () => client.call('rows.read', { selection, from: page * PAGE, count: PAGE }),
      placeholderData: () => known(page),
    })),
  })
  // The list expired in the backend, or the data changed: ask again.
  const isGone = results.some(({ error }) => error instanceof AppError && error.code === 'selection-gone')
  useEffect(() => {
    if (isGone) void queries.invalidateQueries({ queryKey: [LIST] })
  }, [isGone, queries])
  return (place) => results[Math.floor(place / PAGE) - first]?.data?.rows[place % PAGE] ?? null
}
