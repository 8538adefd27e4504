import { useMemo } from 'react'
import { yearOf } from '../../shared/domain/calendar/day.ts'
import { useFolder } from '../query/folder.tsx'
import { useList } from '../query/list.ts'

/** The years of which there are figures, the latest first. */
export function useKnownYears(): readonly number[] {
  const { recordsCover } = useFolder()
  const published = useList('years.list', {})
  const rows = published.status === 'ready' ? published.data : null
  return useMemo(() => {
    const printed = rows?.map(({ from }) => yearOf(from)) ?? []
    const first = recordsCover === null ? 0 : yearOf(recordsCover.from)
    const counted =
      recordsCover === null
        ? []
        : Array.from({ length: yearOf(recordsCover.to) - first + 1 }, (_, index) => first + index)
    return [...new Set([...printed, ...counted])].toSorted((a, b) => b - a)
  }, [rows, recordsCover])
}
