import { useQuery } from '@tanstack/react-query'
import { decodeSeries } from '../../shared/domain/figures/month-series.ts'
import type { Answer } from '../../shared/domain/incidents/question.ts'
import { Sparkline } from '../charts/time/sparkline.tsx'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { useView } from '../state/view.tsx'

/** The months of a published year, drawn only where the records of its days add up to what was published. */
export function YearMonths({ published: { period, total } }: { published: Pick<Answer, 'period' | 'total'> }) {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const { asOf } = useView()
  const input = { filters: [], from: period?.from ?? null, to: period?.to ?? null, asOf, by: [] } as const
  const { data } = useQuery({
    queryKey: ['figures.series', dataVersion, input],
    queryFn: async () => {
      const { integers } = await client.call('figures.series', input)
      return integers === null ? null : decodeSeries(integers)
    },
  })
  if (data == null || sumOf(data.whole.now) !== total) return null
  return <Sparkline earlier={data.whole.earlier} now={data.whole.now} cut={data.months.cut} />
}

function sumOf(values: readonly (number | null)[]): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}
