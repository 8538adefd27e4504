import { COMMUNE_DRAWINGS, type CommuneDrawing } from '../../../../shared/domain/view/view-state.ts'
import { Segments } from '../../../components/segments.tsx'
import { useSettings } from '../../../state/settings.ts'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import { RateChoice } from '../rate-choice.tsx'

/** How the municipalities are drawn: as the view says, else as this screen is set. */
export function useDrawing(): CommuneDrawing {
  const { municipalities } = useSettings()
  return useView().map ?? municipalities
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
