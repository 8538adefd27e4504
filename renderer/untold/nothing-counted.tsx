import type { Answer } from '../../shared/domain/incidents/question.ts'
import { EmptyNote } from '../components/note.tsx'
import { useWords } from '../state/words.tsx'

/** In the place of bars: nothing was counted, or why it could not be. */
export function NothingCounted({ answer: { reason } }: { readonly answer: Answer }) {
  const { t } = useWords()
  return <EmptyNote title={t(reason === undefined ? 'incidents.nothing-counted' : `vocabulary.answer-${reason}`)} />
}
