import { act } from 'react'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { usePrints } from '../../../../renderer/export/use-prints.ts'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { encodeFailure, encodeResult } from '../../../../shared/contract/envelope.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../../shared/domain/view/view-state.ts'
import { askedPage } from '../../../support/asked-page.tsx'

beforeAll(() => loadLanguage('en'))
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const page = askedPage('en')

const [INCIDENTS, BUDGETS] = (['incidents', 'budgets'] as const).map(
  (name): ViewState => ({ ...DEFAULT_VIEW, page: name }),
)
const [ONE = DEFAULT_VIEW, OTHER = DEFAULT_VIEW] = [INCIDENTS, BUDGETS]

const printed = (pages: number) =>
  encodeResult({ file: 'a'.repeat(32), name: 'incidents.pdf', contentHash: 'c'.repeat(64), pages, tables: 1 })
const asks = () => page.asked.map(({ input }) => JSON.parse(input).view.page)
const prints = (views: readonly ViewState[], version?: number) => page.run(() => usePrints(views), version)
const rest = () => act(() => vi.runOnlyPendingTimersAsync())

test('the first view is printed at once, the next ones after a rest, each once', async () => {
  await prints([ONE, OTHER])
  expect(asks()).toEqual(['incidents'])
  await rest()
  // One after the other: the first is not there yet.
  expect(asks()).toEqual(['incidents'])
  await page.asked[0]?.answer(printed(3))
  expect(asks()).toEqual(['incidents'])
  await rest()
  expect(asks()).toEqual(['incidents', 'budgets'])
  await page.asked[1]?.answer(printed(2))
  await rest()
  const printOf = await prints([OTHER, ONE])
  expect([printOf(ONE), printOf(OTHER)]).toMatchObject([
    { status: 'printed', pages: 3 },
    { status: 'printed', pages: 2 },
  ])
  expect(asks()).toHaveLength(2)
})

test('a view that is no longer wanted is not begun', async () => {
  await prints([ONE, OTHER])
  await page.asked[0]?.answer(printed(3))
  await prints([ONE])
  await rest()
  expect(asks()).toEqual(['incidents'])
})

test('figures of another state of the data are printed anew', async () => {
  await prints([ONE], 1)
  await page.asked[0]?.answer(printed(3))
  const printOf = await prints([ONE], 2)
  expect(printOf(ONE)).toBeUndefined()
  expect(asks()).toEqual(['incidents', 'incidents'])
})

test('a view that cannot be printed says why, and keeps no other from it', async () => {
  await prints([ONE, OTHER])
  await page.asked[0]?.answer(encodeFailure({ code: 'file-unknown', details: {} }))
  const printOf = await prints([ONE, OTHER])
  expect(printOf(ONE)).toMatchObject({ status: 'failed', error: { code: 'file-unknown' } })
  await rest()
  expect(asks()).toEqual(['incidents', 'budgets'])
})
