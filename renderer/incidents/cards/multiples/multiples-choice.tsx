import { monthWithin } from '../../../../shared/domain/calendar/month-calendar.ts'
import type { Answer } from '../../../../shared/domain/incidents/question.ts'
import { MULTIPLIED_DIMENSIONS } from '../../../../shared/domain/view/view-state.ts'
import { municipalityOf } from '../../../../shared/domain/vocabulary/municipality.ts'
import { Segments } from '../../../components/segments.tsx'
import { useView, useViewActions } from '../../../state/view.tsx'
import { useWords } from '../../../state/words.tsx'
import type { QuestionName } from '../../figures/questions.ts'

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
          label: t(`charts.multiples-${dimension}`, {
            count: counts[dimension],
            figure: format.count(counts[dimension]),
          }),
        })),
      ]}
    />
  )
}
