import { RATES, type Rate } from '../../../shared/domain/view/view-state.ts'
import { Choices } from '../../components/choices.tsx'
import { useView, useViewActions } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'

interface RateChoiceProps {
  /** Of municipalities, whose inhabitants are known. */
  readonly isOfPlaces: boolean
}

/** What is told of each municipality or small trend: one word that opens what it could be. */
export function RateChoice({ isOfPlaces }: RateChoiceProps) {
  const { t } = useWords()
  const { rate } = useView()
  const { change } = useViewActions()
  const chosen: Rate = rate === 'per-1000' && !isOfPlaces ? 'count' : rate
  return (
    <Choices
      name={t('incidents.rate')}
      label={t(`incidents.rate-${chosen}`)}
      options={RATES.filter((each) => isOfPlaces || each !== 'per-1000').map((value) => ({
        value,
        label: t(`incidents.rate-${value}`),
      }))}
      value={chosen}
      onChange={(next) => change({ rate: next })}
    />
  )
}
