import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import { effectiveFilters } from '../../shared/domain/incidents/shown-registers.ts'
import { questionOf } from '../../shared/domain/view/view-state.ts'
import { useFolder } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import { type Loaded, loadedOf } from '../host/loaded.ts'
import { usePresentView } from '../state/view.tsx'
import type { ExplainedMeasure } from './explain-context.ts'

/** Of which values the difference is made that the present view shows. */
export function useExplanation(measure: ExplainedMeasure): Loaded<Explanation> {
  const { client } = useHost()
  const folder = useFolder()
  const view = usePresentView()
  const { asOf, registers } = folder
  const question = {
    ...questionOf(view, [], asOf.records ?? asOf.published),
    filters: effectiveFilters(view.filters, registers, view.source),
    measure,
  }
  return loadedOf(
    useQuery({
      queryKey: ['figures.explain', folder.dataVersion, question],
      queryFn: () => client.call('figures.explain', question),
      placeholderData: keepPreviousData,
    }),
  )
}
