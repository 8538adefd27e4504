import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act } from 'react'
import { beforeEach } from 'vitest'
import { FolderProvider } from '../../renderer/host/folder.tsx'
import { HostProvider } from '../../renderer/host/host-context.tsx'
import { WordsProvider } from '../../renderer/state/words.tsx'
import type { HostBridge } from '../../shared/contract/bridge.ts'
import type { Language } from '../../shared/domain/vocabulary/language.ts'
import { rootNowhere } from './drawn-nowhere.ts'
import { EMPTY_FOLDER } from './still-page.tsx'

/** A question of a page to its host, until it is answered with the text of an envelope. */
interface Asked {
  readonly method: string
  readonly input: string
  readonly answer: (text: string) => Promise<void>
}

interface AskedPage {
  /** What was asked so far, the oldest first. */
  readonly asked: readonly Asked[]
  /** The files that the host was given to save. */
  readonly saved: readonly string[]
  /** What a hook gives now: it is run again with each call, as its component would. The language must be loaded. */
  run<Value>(use: () => Value, dataVersion?: number): Promise<Value>
}

/** A page that only runs hooks, with a host that answers as `call` does, or what the test says; made anew for each test. */
export function askedPage(language: Language, call?: HostBridge['transport']['call']): AskedPage {
  const nowhere = rootNowhere()
  const asked: Asked[] = []
  const saved: string[] = []
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  // By a timer, as they do by default, they may tell the page of an answer after the test has ended.
  notifyManager.setScheduler(queueMicrotask)
  beforeEach(() => {
    asked.length = 0
    saved.length = 0
    queries.clear()
  })
  const bridge: HostBridge = {
    host: 'browser',
    transport: {
      call: (method, input) =>
        call?.(method, input) ??
        new Promise((end) => {
          asked.push({ method, input, answer: (text) => settled(() => end(text)) })
        }),
      listen: () => () => undefined,
    },
    offerFile: () => Promise.resolve(''),
    save: (file, name) => {
      saved.push(`${file} ${name}`)
      return Promise.resolve('saved')
    },
  }
  return {
    asked,
    saved,
    run: async (use, dataVersion = 1) => {
      const given: { value?: unknown } = {}
      await settled(() =>
        nowhere.root.render(
          <WordsProvider language={language}>
            <QueryClientProvider client={queries}>
              <HostProvider bridge={bridge}>
                <FolderProvider folder={{ ...EMPTY_FOLDER, dataVersion }}>
                  <Used {...{ use }} take={(value) => Object.assign(given, { value })} />
                </FolderProvider>
              </HostProvider>
            </QueryClientProvider>
          </WordsProvider>,
        ),
      )
      return given.value as ReturnType<typeof use>
    },
  }
}

interface UsedProps {
  readonly use: () => unknown
  readonly take: (value: unknown) => void
}

function Used({ use, take }: UsedProps) {
  take(use())
  return null
}

/** Does something, and waits for what was promised meanwhile. */
function settled(work: () => void): Promise<void> {
  return act(async () => {
    work()
    await new Promise((resolve) => setImmediate(resolve))
  })
}
