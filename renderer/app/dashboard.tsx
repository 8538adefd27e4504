import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { usePresentWhenGone } from '../history/use-present-when-gone.ts'
import { FolderProvider, useFolderState } from '../query/folder.tsx'
import { useIsAskingFolders } from '../query/open-folder.ts'
import { useSettings } from '../state/settings.ts'
import { useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { Frame } from './frame.tsx'
import { PageBoundary } from './page-boundary.tsx'
import { PageArrival, usePageFocus } from './page-focus.tsx'
import { PAGE_ENTRIES } from './pages.tsx'
import { CONTENT } from './skip-link.tsx'
import { useOffers } from './use-offers.ts'
import { Welcome } from './welcome.tsx'

const PageDrop = lazy(async () => ({ default: (await import('../data/flow/page-drop.tsx')).PageDrop }))

interface DashboardProps {
  readonly print: () => void
  /** What is to be said of the address, above the page. */
  readonly notice: ReactNode
}

/** The frame with the page of the view, once the data folder is open. */
export function Dashboard({ print, notice }: DashboardProps) {
  const { t } = useWords()
  const { language } = useSettings()
  const page = useViewPart((view) => view.page)
  const asOf = useViewPart((view) => view.asOf)
  const folder = useFolderState(asOf)
  // Asked together with the state: the bar has its folder from the first, and nothing in it is pushed aside.
  const isAskingFolders = useIsAskingFolders()
  usePresentWhenGone(folder)
  useOffers()
  usePageFocus(page)
  const { name, component: Page } = PAGE_ENTRIES[page]
  useEffect(() => {
    document.documentElement.lang = language
    document.title = t('common.window-title', { page: t(name) })
  }, [language, name, t])
  if (folder.status !== 'ready') return <Welcome folder={folder} />
  if (isAskingFolders) return <Welcome folder={{ status: 'loading' }} />
  return (
    <FolderProvider folder={folder.data}>
      <Frame print={print} notice={notice}>
        <main key={page} id={CONTENT} className="page">
          <PageBoundary key={page}>
            <Suspense fallback={null}>
              <Page />
              <PageArrival />
            </Suspense>
          </PageBoundary>
        </main>
        <Suspense fallback={null}>
          <PageDrop />
        </Suspense>
      </Frame>
    </FolderProvider>
  )
}
