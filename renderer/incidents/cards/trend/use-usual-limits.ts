import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { effectiveFilters } from '../../../../shared/domain/incidents/shown-registers.ts'
import type { TrendLimit } from '../../../charts/time/trend-limits.tsx'
import type { TrendPoint } from '../../../charts/time/trend-point.ts'
import { useFolder } from '../../../host/folder.tsx'
import { useHost } from '../../../host/host-context.tsx'
import { loadedOf } from '../../../host/loaded.ts'
import { useView } from '../../../state/view.tsx'

const NONE: readonly TrendLimit[] = []

/** Between which counts each month would lie that changed as usual: known once they are asked for. */
export function useUsualLimits(points: readonly TrendPoint[], isAsked: boolean): readonly TrendLimit[] {
  const { client } = useHost()
  const { dataVersion, registers } = useFolder()
  const { filters, asOf, source } = useView()
  const asked = { filters: effectiveFilters(filters, registers, source), from: null, to: null, asOf }
  const loaded = loadedOf(
    useQuery({
      queryKey: ['figures.findings', dataVersion, asked],
      queryFn: () => client.call('figures.findings', asked),
      enabled: isAsked,
    }),
  )
  const swings = isAsked && loaded.status === 'ready' ? loaded.data.swings : null
  return useMemo(() => {
    if (swings === null) return NONE
    const known = new Map(swings.map((swing) => [swing.month, swing]))
    return points.flatMap(({ key }, index) => {
      const swing = known.get(key)
      if (swing === undefined) return []
      const { before, mean, width } = swing
      return [{ index, low: Math.max(0, before + mean - width), high: before + mean + width }]
    })
  }, [points, swings])
}
