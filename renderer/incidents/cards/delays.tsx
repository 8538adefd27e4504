import { Ready } from '../../components/ready.tsx'
import type { Answers, Questions } from '../../host/answers.ts'
import { rowsOf } from '../../host/rows-request.ts'
import { useView } from '../../state/view.tsx'
import { useWords } from '../../state/words.tsx'
import type { QuestionName } from '../figures/questions.ts'
import type { CardFigures } from '../figures/selection-figures.ts'
import { communeDelayQuestions, useCommuneDelays } from '../figures/use-commune-delays.ts'
import { DelayCard } from './delay-card.tsx'

interface DelaysProps extends CardFigures {
  readonly questions: Questions<QuestionName>
  readonly answers: Answers<QuestionName>
}

/**
 * Days to closing. Those by municipality are not among the linked charts and are asked when they are looked at; until
 * they are there the card stays as it is, so that what has the focus in it keeps it.
 */
export function Delays({ questions, answers, rows, isStale }: DelaysProps) {
  const { t } = useWords()
  const isByCommune = useView().delayBy === 'municipality'
  const own = useCommuneDelays(questions.total, isByCommune)
  if (isByCommune && own.status === 'failed')
    return (
      <Ready of={own} title={t('incidents.delays')}>
        {() => null}
      </Ready>
    )
  return isByCommune && own.status === 'ready' ? (
    <DelayCard
      by="municipality"
      answers={{ ...answers, ...own.data }}
      rows={rowsOf(communeDelayQuestions(questions.total).closed, own.data.closed)}
      isStale={isStale || own.isStale}
    />
  ) : (
    <DelayCard by="category" {...{ answers, rows }} isStale={isStale || isByCommune} />
  )
}
