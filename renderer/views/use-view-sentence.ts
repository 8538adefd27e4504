import { useMemo } from 'react'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { sentenceOfParts, viewParts } from '../../shared/i18n/view-sentence.ts'
import { upTo } from '../findings/asked-days.ts'
import { useFolder } from '../host/folder.tsx'
import { useList } from '../host/list.ts'
import { effectiveView } from '../state/effective-view.ts'
import { useWords } from '../state/words.tsx'

/** What was chosen in any view and has an effect on its page, each in words. */
export function useViewParts(): (view: ViewState) => readonly string[] {
  const { t, format, language } = useWords()
  const { asOf, hasRecords } = useFolder()
  const programmes = useList('programmes.list', {})
  const rows = programmes.status === 'ready' ? programmes.data : null
  return useMemo(() => {
    const names = new Map(rows?.map(({ code, name }) => [code, name[language]]))
    return (view) => {
      const day = asOf[view.source ?? (hasRecords ? 'records' : 'published')]
      const effective = effectiveView({ ...view, period: upTo(view.period, day) })
      return viewParts(effective, day, t, format, names)
    }
  }, [rows, asOf, hasRecords, language, t, format])
}

/** Any view in one line of words. */
export function useViewSentence(): (view: ViewState) => string {
  const { t } = useWords()
  const partsOf = useViewParts()
  return useMemo(() => (view) => sentenceOfParts(view.page, partsOf(view), t), [partsOf, t])
}
