import { lazy, type ReactNode, Suspense, useEffect, useEffectEvent, useMemo, useRef } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { AppEvent } from '../../shared/contract/event.ts'
import type { FolderState } from '../../shared/contract/methods.ts'
import type { Page } from '../../shared/domain/view/view-state.ts'
import { useApart } from '../components/apart.ts'
import { focusPage, takePageFocus } from '../components/focus-page.ts'
import { ErrorNote } from '../components/note.tsx'
import { notify } from '../components/notify.ts'
import { ExplainProvider } from '../explain/explain-provider.tsx'
import { FolderProvider, useFolderState } from '../host/folder.tsx'
import { useHost } from '../host/host-context.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useIsAskingFolders } from '../host/open-folder.ts'
import { shownFolder } from '../host/shown-folder.ts'
import { addOffered } from '../state/offered-files.ts'
import { withoutOwn } from '../state/own-offers.ts'
import { useSettings } from '../state/settings.ts'
import { useViewActions, useViewPart } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { CONTENT, Frame } from './frame.tsx'
import { PAGE_ENTRIES } from './pages.tsx'
import { Welcome } from './welcome.tsx'

const OwnFiles = lazy(async () => ({ default: (await import('./own-files.tsx')).OwnFiles }))
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
  const folder = useShownFolder(useFolderState(asOf))
  // Asked together with the state: the bar has its folder from the first, and nothing in it is pushed aside.
  const isAskingFolders = useIsAskingFolders()
  usePresentWhenGone(folder)
  useOffers()
  usePageFocus(page)
  const Page = useApart(PAGE_ENTRIES[page].component)
  useEffect(() => {
    document.documentElement.lang = language
    document.title = t('common.window-title', { page: t(`common.page-${page}`) })
  }, [language, page, t])
  if (folder.status !== 'ready') return <Welcome folder={folder} />
  if (isAskingFolders) return <Welcome folder={{ status: 'loading' }} />
  return (
    <FolderProvider folder={folder.data}>
      <Frame print={print} notice={notice}>
        <ExplainProvider>
          <main key={page} id={CONTENT} className="page">
            <ErrorBoundary key={page} fallback={(error, retry) => <ErrorNote error={error} retry={retry} />}>
              <Suspense fallback={null}>
                <Page />
                <PageArrival />
              </Suspense>
            </ErrorBoundary>
          </main>
        </ExplainProvider>
        <Suspense fallback={null}>
          <PageDrop />
          <OwnFiles />
        </Suspense>
      </Frame>
    </FolderProvider>
  )
}

/** Pages that show the incidents of a register. */
const OF_REGISTERS: readonly Page[] = ['incidents', 'cross']

/** The folder as the present view has it: the register that it shows, which the other pages do not heed. */
function useShownFolder(folder: Loaded<FolderState>): Loaded<FolderState> {
  const register = useViewPart(({ page, filters }) =>
    OF_REGISTERS.includes(page) ? filters.find(({ kind }) => kind === 'register') : undefined,
  )
  const data = folder.status === 'ready' ? folder.data : null
  const shown = useMemo(
    () => (data === null ? null : shownFolder(data, register === undefined ? [] : [register])),
    [data, register],
  )
  return folder.status === 'ready' && shown !== null ? { ...folder, data: shown } : folder
}

/** When another page is opened by what is gone with the last one, the focus goes to the heading of the new one. */
function usePageFocus(page: Page): void {
  const before = useRef(page)
  useEffect(() => {
    if (before.current !== page && document.activeElement === document.body) focusPage()
    before.current = page
  }, [page])
}

/** Stands behind a page that may be on its way. */
function PageArrival(): null {
  useEffect(takePageFocus, [])
  useEffect(fetchAhead, [])
  return null
}

/** Opens the page for a file that the program was opened with; it is shown there, never written by itself. */
function useOffers(): void {
  const { client } = useHost()
  const { open } = useViewActions()
  const page = useViewPart((view) => view.page)
  const onEvent = useEffectEvent((event: AppEvent) => {
    if (event.type !== 'file-offered') return
    const { file: token, name, size, text = null } = event
    const others = withoutOwn([{ token, file: { name, size }, text }])
    if (others.length > 0) open(addOffered(others, page))
  })
  useEffect(() => client.listen((event) => onEvent(event)), [client])
}

/** Goes back to the present, and says so, when the snapshot of the view was undone or never was in this folder. */
function usePresentWhenGone(folder: Loaded<FolderState>): void {
  const { t } = useWords()
  const { change } = useViewActions()
  const error = folder.status === 'failed' ? folder.error : null
  const gone = error instanceof AppError && error.code === 'snapshot-unknown' ? error.details.snapshot : undefined
  useEffect(() => {
    if (gone === undefined) return
    notify(t('history.state-gone', { snapshot: gone }))
    change({ asOf: null })
  }, [gone, change, t])
}

/** Loads the page that most open next, while the browser has nothing else to do; what comes back calls it off. */
function fetchAhead(): () => void {
  const idle = requestIdleCallback(() => {
    // What cannot be loaded is asked for again, and its failure shown, once the page is opened.
    fetchIncidents().catch(() => {})
  })
  return () => cancelIdleCallback(idle)
}

async function fetchIncidents(): Promise<void> {
  await PAGE_ENTRIES.incidents.component.fetch()
  const { REGION_MAP } = await import('../incidents/cards/commune/place-map.tsx')
  await REGION_MAP.fetch()
}
