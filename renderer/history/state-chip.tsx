import { FilterChip } from '../components/filter-chip.tsx'
import { useList } from '../query/list.ts'
import { useView, useViewActions } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { StateChoices } from './state-choices.tsx'

/** Which state of the data is shown, as a piece of the sentence: the present one, or the one after an import. */
export function StateChip() {
  const { t, format } = useWords()
  const { asOf } = useView()
  const { change } = useViewActions()
  const loaded = useList('snapshots.list', {})
  const snapshots = loaded.status === 'ready' ? loaded.data : []
  const shown = snapshots.find(({ snapshot }) => snapshot === asOf)
  const show = (snapshot: number | null) => change({ asOf: snapshot })
  return (
    <FilterChip
      name={t('history.state')}
      text={
        shown === undefined
          ? t('history.state-present')
          : t('history.state-past', { snapshot: shown.snapshot, day: format.day(shown.asOf) })
      }
      isChosen={shown !== undefined}
      removeLabel={t('history.state-back')}
      onRemove={() => show(null)}
    >
      <StateChoices snapshots={snapshots} shown={asOf} show={show} />
    </FilterChip>
  )
}
