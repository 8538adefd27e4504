import type { Snapshot } from '../../shared/contract/snapshots.ts'
import { useWords } from '../state/words.tsx'
import styles from './history.module.css'

interface StateChoicesProps {
  readonly snapshots: readonly Snapshot[]
  readonly shown: number | null
  readonly show: (snapshot: number | null) => void
}

/** Every state that can be shown, the newest first. */
export function StateChoices({ snapshots, shown, show }: StateChoicesProps) {
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
        {snapshots.toReversed().map(({ snapshot, dataset, asOf }) => (
          <li key={snapshot}>
            <button type="button" aria-pressed={snapshot === shown} onClick={() => show(snapshot)}>
              <b>{t('history.state-option', { snapshot })}</b>
              <span>
                {t('history.state-option-text', { dataset: t(`vocabulary.dataset-${dataset}`), day: format.day(asOf) })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
