import { monthWithin } from '../../../../shared/domain/calendar/month-calendar.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { MULTIPLIED_DIMENSIONS } from '../../../../shared/domain/view/view-state.ts'
import { municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { Segments } from '../../../components/segments.tsx'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import type { QuestionName } from '../../figures/questions.ts'
import styles from './multiples-card.module.css'

interface MultiplesChoiceProps {
  readonly answers: Pick<Readonly<Record<QuestionName, Answer>>, 'categories' | 'municipalities' | 'organisations'>
}

/** The trend as one line, or one for each category, municipality or organisation, with how many there are. */
export function MultiplesChoice({ answers }: MultiplesChoiceProps) {
  const { t, format } = useWords()
  const { multiples, pinned } = useView()
  const { change } = useViewActions()
  // Beside a pinned trend there is one line each; of one month each line would be a dot.
  if (pinned?.chart === 'trend' || monthWithin(answers.categories.period) !== null) return null
  // Nobody knows how many there are.
  if (answers.categories.reason === 'needs-finer-cells') return null
  const counts = {
    category: answers.categories.rows.length,
    municipality: answers.municipalities.rows.filter(({ key }) => municipalityOf(key[0] ?? '') !== undefined).length,
    organisation: answers.organisations.rows.length,
  }
  return (
    <Segments
      label={t('charts.multiples')}
      value={multiples ?? 'whole'}
      onChange={(next) => change({ multiples: next === 'whole' ? null : next })}
      options={[
        { value: 'whole', label: t('charts.whole') },
        ...MULTIPLIED_DIMENSIONS.map((dimension) => ({
          value: dimension,
          label: t(`explanation.values-${dimension}`, {
            count: counts[dimension],
            figure: format.count(counts[dimension]),
          }),
        })),
      ]}
    />
  )
}

interface MultiplesOrderProps {
  /** They stand as on the map: no order moves them. */
  readonly isPlaced: boolean
  readonly isCompared: boolean
  /** False where all share one axis. */
  readonly hasScales?: boolean
}

/** In which order and on which scale. */
export function MultiplesOrder({ isPlaced, isCompared, hasScales = true }: MultiplesOrderProps) {
  const { t } = useWords()
  const { sort, multiplesScale } = useView()
  const { change } = useViewActions()
  return (
    <div className={styles.order}>
      {!isPlaced && (
        <Segments
          label={t('charts.multiples-sort')}
          isLabelShown
          value={sort.by}
          onChange={(by) => change({ sort: { by, descending: by !== 'label' } })}
          options={[
            { value: 'value', label: t('charts.multiples-by-value') },
            ...(isCompared ? [{ value: 'change' as const, label: t('charts.multiples-by-change') }] : []),
            { value: 'label', label: t('charts.multiples-by-label') },
          ]}
        />
      )}
      {hasScales && (
        <Segments
          label={t('charts.multiples-scale')}
          isLabelShown
          value={multiplesScale}
          onChange={(scale) => change({ multiplesScale: scale })}
          options={[
            { value: 'same', label: t('charts.multiples-scale-same') },
            { value: 'own', label: t('charts.multiples-scale-own') },
          ]}
        />
      )}
    </div>
  )
}
