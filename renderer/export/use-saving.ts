import type { ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { useFileSaving } from '../components/use-change.ts'
import type { FileKind } from './export-choice.ts'
import type { Print } from './use-prints.ts'

interface Wanted {
  readonly view: ViewState
  readonly kind: FileKind
  readonly language: Language
  readonly print: Print | undefined
}

/** Makes the file of a choice and lets the host save it; of a PDF that is in sight already, that very one. */
export function useSaving() {
  return useFileSaving<Wanted>((client, { view, kind, language, print }) => {
    switch (kind) {
      case 'pdf':
        return print?.status === 'printed' ? Promise.resolve(print) : client.call('report.create', { view, language })
      case 'xlsx':
      case 'csv':
        return client.call('tables.export', { view, language, format: kind })
    }
  })
}
