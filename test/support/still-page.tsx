import { createTheme, MantineProvider, Popover } from '@mantine/core'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { FolderProvider } from '../../renderer/host/folder.tsx'
import { HostProvider } from '../../renderer/host/host-context.tsx'
import { ViewProvider } from '../../renderer/state/view.tsx'
import { createViewStore } from '../../renderer/state/view-store.ts'
import { WordsProvider } from '../../renderer/state/words.tsx'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import type { FolderState } from '../../shared/contract/methods.ts'
import { DEFAULT_VIEW, type ViewState } from '../../shared/domain/view/view-state.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'

/** A real folder without anything in it. */
export const EMPTY_FOLDER: FolderState = {
  dataVersion: 1,
  isDemonstration: false,
  hasRecords: false,
  asOf: { published: null, records: null },
  recordsCover: null,
  publishedCover: null,
  recordCount: 0,
  registers: [],
  snapshotCount: 1,
  interruptedImports: [],
}

const SILENT: HostBridge = {
  host: 'browser',
  transport: { call: () => new Promise(() => undefined), listen: () => () => undefined },
  offerFile: () => Promise.resolve(''),
  save: () => Promise.resolve('cancelled'),
}

interface Still {
  readonly folder?: Partial<FolderState>
  readonly view?: Partial<ViewState>
  readonly language?: Language
  /** With what opens over the page, as if it hung open where its button is. */
  readonly isUnfolded?: boolean
  /** What has been answered, by the keys under which it is asked. */
  readonly answers?: readonly (readonly [key: readonly unknown[], data: unknown])[]
}

const UNFOLDED = createTheme({
  components: { Popover: Popover.extend({ defaultProps: { withinPortal: false, keepMounted: true } }) },
})

/** What a part of a page shows at one moment, as words with single spaces. The language must be loaded. */
export function stillWords(node: ReactNode, still: Still): string {
  return stillPage(node, still)
    .replaceAll(/<style[^>]*>.*?<\/style>/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

/** A part of a page at one moment, as HTML. The language must be loaded. */
export function stillPage(
  node: ReactNode,
  { folder, view, language = 'fr', isUnfolded = false, answers = [] }: Still,
): string {
  const queries = new QueryClient()
  for (const [key, data] of answers) queries.setQueryData(key, data)
  return renderToStaticMarkup(
    <MantineProvider env="test" {...(isUnfolded ? { theme: UNFOLDED } : {})}>
      <WordsProvider language={language}>
        <QueryClientProvider client={queries}>
          <HostProvider bridge={SILENT}>
            <ViewProvider store={createViewStore({ ...DEFAULT_VIEW, ...view })}>
              <FolderProvider folder={{ ...EMPTY_FOLDER, ...folder }}>{node}</FolderProvider>
            </ViewProvider>
          </HostProvider>
        </QueryClientProvider>
      </WordsProvider>
    </MantineProvider>,
  )
}
