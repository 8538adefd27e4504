import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { Fragment, lazy, type PropsWithChildren, Suspense, useEffect, useEffectEvent, useState } from 'react'
import { useStore } from 'zustand'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import { AppError, type ErrorCode } from '../../shared/contract/error.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import { FolderGate } from '../host/folder.tsx'
import { HostProvider, useHost } from '../host/host-context.tsx'
import { screenStorage } from '../state/screen-storage.ts'
import { useSettings } from '../state/settings.ts'
import { ViewProvider } from '../state/view.tsx'
import type { ViewStore } from '../state/view-store.ts'
import { WordsProvider } from '../state/words.tsx'
import { cssVariablesResolver, theme } from '../theme/theme.ts'
import { Dashboard } from './dashboard.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { whenFolderOpened } from './folder-opened.ts'
import { LinkNotice } from './notices.tsx'
import type { Routing } from './routing.ts'
import { BrokenFrame, NoHost } from './welcome.tsx'

const RETRIED: ReadonlySet<ErrorCode> = new Set(['backend-gone', 'program-closed'])

interface AppProps {
  readonly bridge: HostBridge | null
  readonly views: ViewStore
  readonly routing: Routing
  readonly nonce: string
}

/** The whole program: providers, then the dashboard or the print page, as the address says. */
export function App({ bridge, views, routing, nonce }: AppProps) {
  const { language, theme: choice } = useSettings()
  const prefersDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, { getInitialValueInEffect: false })
  const { printed, printedAt, isPrinting, understood } = useStore(routing.route)
  const notice = understood === 'whole' ? null : <LinkNotice understood={understood} close={routing.forgive} />
  const isDark = choice === 'dark' || (choice === 'system' && prefersDark === true)
  // What the view says may be what the frame cannot bear.
  const brokenFrame = (error: Error, retry: () => void) => {
    const startOver = () => {
      views.setState(DEFAULT_VIEW)
      retry()
    }
    return <BrokenFrame error={error} startOver={startOver} />
  }
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={isDark && printed === null ? 'dark' : 'light'}
      getStyleNonce={() => nonce}
    >
      <WordsProvider language={language}>
        {bridge === null ? (
          <NoHost />
        ) : (
          <HostProvider bridge={bridge}>
            <FolderEpoch views={views}>
              <ViewProvider store={views}>
                {printed === null ? (
                  <ErrorBoundary fallback={brokenFrame}>
                    <Dashboard print={routing.openPrint} notice={notice} />
                  </ErrorBoundary>
                ) : (
                  <FolderGate>
                    {notice}
                    <PrintRoute view={printed} at={printedAt} onPrinted={isPrinting ? routing.closePrint : null} />
                  </FolderGate>
                )}
              </ViewProvider>
            </FolderEpoch>
          </HostProvider>
        )}
        <Said />
      </WordsProvider>
    </MantineProvider>
  )
}

/** Begins afresh when another data folder is opened: no answer, no filter and no step of undo comes over from the last. */
function FolderEpoch({ views, children }: PropsWithChildren<{ views: ViewStore }>) {
  const { client } = useHost()
  const [epoch, setEpoch] = useState(() => ({ count: 0, queries: createQueryClient() }))
  const begin = useEffectEvent(() => {
    views.setState(DEFAULT_VIEW)
    views.temporal.getState().clear()
    setEpoch({ count: epoch.count + 1, queries: createQueryClient() })
  })
  useEffect(() => whenFolderOpened(client, screenStorage, () => begin()), [client])
  return (
    <QueryClientProvider client={epoch.queries}>
      <Fragment key={epoch.count}>{children}</Fragment>
    </QueryClientProvider>
  )
}

/** Results never go stale by time: they are known under the version of the data. */
function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        gcTime: 300_000,
        networkMode: 'always',
        refetchOnWindowFocus: false,
        // A backend that died is started again by its host, and a computer that wakes up has its network back at once; any
        // other failure would only repeat itself.
        retry: (count, error) => error instanceof AppError && RETRIED.has(error.code) && count < 2,
        retryDelay: 300,
      },
    },
  })
}

const SaidOnce = lazy(async () => ({ default: (await import('./said-once.tsx')).SaidOnce }))

/** What is said once. Its script comes behind the first question, before anything is said. */
function Said() {
  const [isCalled, call] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => call(true))
    return () => clearTimeout(timer)
  }, [])
  return <Suspense fallback={null}>{isCalled && <SaidOnce />}</Suspense>
}

const PrintPage = lazy(async () => ({ default: (await import('../print/print-page.tsx')).PrintPage }))

/** The print page of a view, in the language of its report. With `onPrinted` it prints itself once it is drawn. */
function PrintRoute({ view, at, onPrinted }: { view: ViewState; at: number | null; onPrinted: (() => void) | null }) {
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
        <PrintPage key={JSON.stringify([view, at])} view={view} at={at} />
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
