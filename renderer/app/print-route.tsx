import { lazy, Suspense, useEffect } from 'react'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useSettings } from '../state/settings.ts'
import { WordsProvider } from '../state/words.tsx'

const PrintPage = lazy(async () => ({ default: (await import('../print/print-page.tsx')).PrintPage }))

/** The print page of a view, in the language of its report. With `onPrinted` it prints itself once it is drawn. */
export function PrintRoute({ view, onPrinted }: { view: ViewState; onPrinted: (() => void) | null }) {
  const settings = useSettings()
  const language = view.report.language ?? settings.language
  useEffect(() => {
    if (onPrinted === null) return
    return whenReady(document.documentElement, () => {
      window.addEventListener('afterprint', onPrinted, { once: true })
      window.print()
    })
  }, [onPrinted])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return (
    <Suspense fallback={null}>
      <WordsProvider language={language}>
        <PrintPage view={view} />
      </WordsProvider>
    </Suspense>
  )
}

/** Calls back once the page says `data-ready="true"`; the returned function gives up waiting and clears the mark. */
function whenReady(root: HTMLElement, act: () => void): () => void {
  const isReady = () => root.dataset.ready === 'true'
  const observer = new MutationObserver(() => {
    if (!isReady()) return
    observer.disconnect()
    act()
  })
  if (isReady()) act()
  else observer.observe(root, { attributes: true, attributeFilter: ['data-ready'] })
  return () => {
    observer.disconnect()
    delete root.dataset.ready
  }
}
