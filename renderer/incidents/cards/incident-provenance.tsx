import type { Answer } from '../../../shared/domain/incidents/question.ts'
import { isOfRegister } from '../../../shared/domain/incidents/shown-registers.ts'
import type { ViewState } from '../../../shared/domain/view/view-state.ts'
import { POPULATION_SOURCE } from '../../../shared/domain/vocabulary/municipality.ts'
import { FIXMYSTREET } from '../../../shared/domain/vocabulary/register.ts'
import { ProvenanceLine } from '../../components/card/provenance-line.tsx'
import { useCells } from '../../host/folder.tsx'
import { useWords } from '../../state/words.tsx'
import { useSourceNote } from './card-words.ts'

/** What all figures of incidents rest on: day, source and registers, whether of whole months, population where rates are shown, and growing use. */
export function IncidentProvenance({ view, total }: { readonly view: ViewState; readonly total: Answer }) {
  const { t, format } = useWords()
  const source = useSourceNote(total)
  const isOfMonths = useCells() === 'month' && total.source === 'records'
  return (
    <ProvenanceLine
      day={total.asOf}
      notes={[
        source,
        ...(isOfMonths ? [t('incidents.whole-months')] : []),
        ...(view.rate === 'per-1000' && total.source === 'records'
          ? [t('incidents.population-source', { by: POPULATION_SOURCE.by, day: format.day(POPULATION_SOURCE.day) })]
          : []),
        ...(isOfRegister(total, FIXMYSTREET) ? [t('incidents.use-grows')] : []),
      ]}
    />
  )
}
