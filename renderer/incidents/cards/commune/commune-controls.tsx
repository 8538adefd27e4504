import { filterValues } from '../../../../shared/domain/incidents/filter.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { COMMUNE_DRAWINGS, type CommuneDrawing } from '../../../../shared/domain/view/view-state.ts'
import { Segments } from '../../../components/segments.tsx'
import type { RowsRequest } from '../../../host/rows-request.ts'
import { useSettings } from '../../../state/settings.ts'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { usePeriodWords, useSourceNote } from '../card-words.ts'
import { useReach } from '../pair-scale.ts'
import { RateChoice } from '../rate-choice.tsx'
import { useFiltering } from '../value-actions.ts'

/** How the municipalities are drawn: as the view says, else as this screen is set. */
function useDrawing(): CommuneDrawing {
  const { municipalities } = useSettings()
  return useView().map ?? municipalities
}

/** What the cards of municipalities share: what is chosen, how it is drawn and said, and what a click on one does. */
export function usePlaces(answer: Answer, request: RowsRequest) {
  return {
    chosen: filterValues(useView().filters, 'municipality'),
    drawing: useDrawing(),
    reach: useReach(),
    period: usePeriodWords(answer),
    source: useSourceNote(answer),
    handlers: useFiltering(request, 'municipality'),
  }
}

/** Outlines, tiles or a list, and what is told of each municipality. */
export function CommuneControls() {
  const { t } = useWords()
  const { change } = useViewActions()
  const { municipalities } = useSettings()
  return (
    <>
      <Segments
        label={t('charts.map-view')}
        value={useDrawing()}
        onChange={(next) => change({ map: next === municipalities ? null : next })}
        options={COMMUNE_DRAWINGS.map((value) => ({ value, label: t(`charts.${value}`) }))}
      />
      <RateChoice isOfPlaces />
    </>
  )
}
