import '@mantine/core/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '../theme/fonts.css'
import '../theme/tokens.css'
import '../theme/base.css'
import { createRoot } from 'react-dom/client'
import { createClient } from '../../shared/contract/client.ts'
import { DEFAULT_VIEW } from '../../shared/domain/view/view-state.ts'
import { openHost } from '../host/open-host.ts'
import { loadLanguage } from '../state/messages.ts'
import { screenStorage } from '../state/screen-storage.ts'
import { recallSettings, settings } from '../state/settings.ts'
import { createViewStore } from '../state/view-store.ts'
import { NONCE } from '../theme/strict-content.ts'
import { App } from './app.tsx'
import { createRouting } from './routing.ts'

/** Opens the host, reads the address, and draws the program. */
export async function start(): Promise<void> {
  const bridge = openHost()
  if (bridge !== null) await screenStorage.recall(createClient(bridge.transport))
  recallSettings()
  await loadLanguage(settings.getState().language)
  const views = createViewStore(DEFAULT_VIEW)
  const routing = createRouting(window, views)
  routing.start()
  views.temporal.getState().clear()

  const root = document.getElementById('root')
  if (root === null) throw new Error('index.html has no #root')
  createRoot(root).render(<App bridge={bridge} views={views} routing={routing} nonce={NONCE} />)
}
