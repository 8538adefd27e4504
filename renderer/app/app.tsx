import { MantineProvider } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Notifications } from '@mantine/notifications'
import { useStore } from 'zustand'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { FolderGate } from '../query/folder.tsx'
import { HostProvider } from '../query/host.tsx'
import { useSettings } from '../state/settings.ts'
import { ViewProvider } from '../state/view.tsx'
import type { ViewStore } from '../state/view-store.ts'
import { WordsProvider } from '../state/words.tsx'
import { cssVariablesResolver, theme } from '../theme/theme.ts'
import styles from './app.module.css'
import { Dashboard } from './dashboard.tsx'
import { FolderEpoch } from './folder-epoch.tsx'
import { FrameBoundary } from './frame-boundary.tsx'
import { LinkNotice } from './link-notice.tsx'
import { PrintRoute } from './print-route.tsx'
import type { Routing } from './routing.ts'
import { NoHost } from './welcome.tsx'

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
  const { printed, isPrinting, understood } = useStore(routing.route)
  const notice = understood === 'whole' ? null : <LinkNotice understood={understood} close={routing.forgive} />
  const isDark = choice === 'dark' || (choice === 'system' && prefersDark === true)
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
                  <FrameBoundary startOver={() => views.setState(DEFAULT_VIEW)}>
                    <Dashboard print={routing.openPrint} notice={notice} />
                  </FrameBoundary>
                ) : (
                  <FolderGate>
                    {notice}
                    <PrintRoute view={printed} onPrinted={isPrinting ? routing.closePrint : null} />
                  </FolderGate>
                )}
              </ViewProvider>
            </FolderEpoch>
          </HostProvider>
        )}
        <Notifications position="bottom-right" classNames={{ notification: styles.said ?? '' }} />
      </WordsProvider>
    </MantineProvider>
  )
}
