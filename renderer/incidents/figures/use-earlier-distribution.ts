import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { decodeDashboard } from '../../../shared/domain/figures/dashboard-figures.ts'
import { useFolder } from '../../host/folder.tsx'
import { useHost } from '../../host/host-context.tsx'
import { rowsOf } from '../../host/rows-request.ts'
import type { SelectionFigures } from './selection-figures.ts'
import { useSettled } from './use-settled.ts'

interface EarlierDistribution {
  /** `null` where no days are compared, or until it is known. */
  readonly distribution: readonly number[] | null
  readonly isAwaited: boolean
}

/** The closed incidents of the compared days by class of delay. */
export function useEarlierDistribution({ questions, answers, isStale }: SelectionFigures): EarlierDistribution {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { total: question } = questions
  const { total: answer } = answers
  const before = useMemo(
    () => ((answer.comparison?.change ?? null) === null ? null : rowsOf(question, answer).before),
    [question, answer],
  )
  const asked = useSettled(isStale ? null : before)
  const { data, isLoading } = useQuery({
    queryKey: ['figures.dashboard', dataVersion, asked],
    queryFn: async () => {
      if (asked === null) return null
      const { filters, from, to, asOf } = asked
      const { integers } = await client.call('figures.dashboard', {
        view: 'earlier-distribution',
        ...{ filters, from, to, asOf },
        comparison: 'none',
      })
      return integers === null ? null : decodeDashboard(integers).delays.distribution
    },
    enabled: asked !== null,
  })
  return { distribution: asked === before ? (data ?? null) : null, isAwaited: asked !== before || isLoading }
}
