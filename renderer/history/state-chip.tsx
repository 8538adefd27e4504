import { memo } from 'react'
import { FilterChip } from '../components/filter-chip.tsx'
import { useList } from '../query/list.ts'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { StateChoices } from './state-choices.tsx'

/** Which state of the data is shown, as a piece of the sentence: the present one, or the one after an import. */
export const StateChip = memo(function StateChip() {
  const { t } = useWords()
  const asOf = useViewPart((view) => view.asOf)
  const { change } = useViewActions()
  const loaded = useList('snapshots.list', {})
  const snapshots = loaded.status === 'ready' ? loaded.data : []
  const shown = snapshots.find(({ snapshot }) => snapshot === asOf)
  const show = (snapshot: number | null) => change({ asOf: snapshot })
  return (
    <FilterChip
      name={t('history.state')}
      text={shown === undefined ? t('history.state-present') : t('history.state-past', { snapshot: shown.snapshot })}
      isChosen={shown !== undefined}
      removeLabel={t('history.state-back')}
      onRemove={() => show(null)}
    >
      {(close) => (
        <StateChoices
          snapshots={snapshots}
          shown={asOf}
          show={(snapshot) => {
            show(snapshot)
            close()
          }}
        />
      )}
    </FilterChip>
  )
})
