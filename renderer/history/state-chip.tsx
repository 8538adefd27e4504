import { memo } from 'react'
import type { Snapshot } from '../../shared/contract/snapshots.ts'
import { importDatasetWords } from '../../shared/i18n/import-source-words.ts'
import { FilterChip } from '../components/filter-chip.tsx'
import { useList } from '../host/list.ts'
import { readyRows } from '../host/loaded.ts'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

interface StateChoicesProps {
  readonly snapshots: readonly Snapshot[]
  readonly shown: number | null
  readonly show: (snapshot: number | null) => void
}

/** Which state of the data is shown, as a piece of the sentence: the present one, or the one after an import. */
export const StateChip = memo(function StateChip({ isNew = false }: { readonly isNew?: boolean }) {
  const { t } = useWords()
  const asOf = useViewPart((view) => view.asOf)
  const { change } = useViewActions()
  const snapshots = readyRows(useList('snapshots.list', {}))
  const shown = snapshots.find(({ snapshot }) => snapshot === asOf)
  const show = (snapshot: number | null) => change({ asOf: snapshot })
  return (
    <FilterChip
      name={t('history.state')}
      text={shown === undefined ? t('history.state-present') : t('history.state-past', { snapshot: shown.snapshot })}
      isChosen={shown !== undefined}
      removeLabel={t('history.state-back')}
      onRemove={() => show(null)}
      isNew={isNew}
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

/** Every state that can be shown, the newest first. */
function StateChoices({ snapshots, shown, show }: StateChoicesProps) {
  const { t, format } = useWords()
  return (
    <section className={styles.choices} aria-label={t('history.state-choices')}>
      <p>{t('history.state-choices-text')}</p>
      <ul>
        <li>
          <button type="button" data-autofocus aria-pressed={shown === null} onClick={() => show(null)}>
            <b>{t('history.state-now')}</b>
          </button>
        </li>
        {snapshots.toReversed().map((each) => (
          <li key={each.snapshot}>
            <button type="button" aria-pressed={each.snapshot === shown} onClick={() => show(each.snapshot)}>
              <b>{t('history.state-option', { snapshot: each.snapshot })}</b>
              <span>
                {t('history.state-option-text', { dataset: importDatasetWords(each, t), day: format.day(each.asOf) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
