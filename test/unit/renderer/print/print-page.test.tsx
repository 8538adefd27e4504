import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { PrintBoundary } from '../../../../renderer/print/print-page.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { WordsProvider } from '../../../../renderer/state/words.tsx'

beforeAll(() => loadLanguage('nl'))
afterEach(() => void vi.unstubAllGlobals())

test('a paper that breaks while it is drawn says so to who prints it, and to the log, in words to who sees it', () => {
  const dataset: Record<string, string> = {}
  const noted = vi.fn()
  vi.stubGlobal('document', { documentElement: { dataset } })
  vi.stubGlobal('reportError', noted)
  const boundary = new PrintBoundary({ children: 'paper' })
  expect(boundary.render()).toBe('paper')
  const error = new Error('no such column')
  boundary.state = PrintBoundary.getDerivedStateFromError()
  boundary.componentDidCatch(error)
  expect(dataset).toEqual({ failure: 'internal' })
  expect(noted).toHaveBeenCalledExactlyOnceWith(error)
  const shown = renderToStaticMarkup(<WordsProvider language="nl">{boundary.render()}</WordsProvider>)
  expect(shown).toContain('Irisboard')
  expect(shown).not.toContain('paper')
  boundary.componentWillUnmount()
  expect(dataset).toEqual({})
})
