import type { AnswerReason } from '../../shared/domain/incidents/question.ts'
import { Card } from '../components/card/card.tsx'
import { EmptyNote } from '../components/note.tsx'
import { RemoveLast } from '../incidents/cards/no-match-card.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of all figures: why the data do not tell them. */
export function UntoldCard({ reason }: { readonly reason: AnswerReason }) {
  const { t } = useWords()
  return (
    <Card title={t('common.page-on-time')}>
      <EmptyNote title={t(`vocabulary.answer-${reason}`)} action={<RemoveLast />} />
    </Card>
  )
}
