import type { ServiceValues } from '../../shared/domain/service/service-values.ts'
import { untoldWords } from '../../shared/i18n/service-value-words.ts'
import { EmptyNote } from '../components/note.tsx'
import { useWords } from '../state/words.tsx'
import { NoTargetsNote } from './no-targets-note.tsx'
import { OutcomeNote } from './outcome-note.tsx'

/** In the place of shares and stocks: why the data do not tell them, and the way to it. */
export function ServiceNote({ reason }: { readonly reason: NonNullable<ServiceValues['reason']> }) {
  const { t, format } = useWords()
  if (reason === 'needs-targets') return <NoTargetsNote title={untoldWords(reason, t, format)} />
  if (reason === 'outcome-filtered') return <OutcomeNote />
  return <EmptyNote title={untoldWords(reason, t, format)} />
}
