import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { MethodOutput } from '../../shared/contract/methods.ts'
import type { IncidentRow, RowQuestion } from '../../shared/contract/rows.ts'
import { useFolder } from '../query/folder.tsx'
import { useHost } from '../query/host.tsx'
import { type Loaded, loadedOf } from '../query/loaded.ts'

const LIST = 'rows.open'

/** The list of rows of a question, as long as the data stay as they are. */
export function useRowList(question: RowQuestion): Loaded<MethodOutput<'rows.open'>> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  return loadedOf(
    useQuery({
      queryKey: [LIST, dataVersion, question],
      queryFn: () => client.call('rows.open', question),
      placeholderData: keepPreviousData,
    }),
  )
}

const PAGE = 100
/** A dragged thumb passes many pages; only where it rests are they read. */
const REST = 60

/** Reads the rows from one place to another, the end excluded; gives the row of a place, `null` while it is on its way. */
export function useRowsBetween(selection: string, from: number, to: number): (place: number) => IncidentRow | null {
  const { client } = useHost()
  const queries = useQueryClient()
  const [{ first, last }] = useDebouncedValue(
    { first: Math.floor(from / PAGE), last: Math.floor(Math.max(from, to - 1) / PAGE) },
    REST,
    { leading: true },
  )
  const pages = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const results = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['rows.read', selection, page],
      queryFn: () => client.call('rows.read', { selection, from: page * PAGE, count: PAGE }),
    })),
  })
  // The backend no longer keeps the list, or the data changed: the page asks for it again.
  const isGone = results.some(({ error }) => error instanceof AppError && error.code === 'selection-gone')
  useEffect(() => {
    if (isGone) void queries.invalidateQueries({ queryKey: [LIST] })
  }, [isGone, queries])
  return (place) => results[Math.floor(place / PAGE) - first]?.data?.rows[place % PAGE] ?? null
}
