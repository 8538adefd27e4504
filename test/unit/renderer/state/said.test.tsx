import '../../../support/page-window.ts'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { SaidStatus, say } from '../../../../renderer/state/said.tsx'
import { askedPage } from '../../../support/asked-page.tsx'

const page = askedPage('en')
beforeAll(() => loadLanguage('en'))
beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** In milliseconds: as long as a person rests who looks where a step has led. */
const A_WHILE = 10_000
const heard = async () => />(.*)</.exec(renderToStaticMarkup(await page.run(SaidStatus)))?.[1]

test('what is said before the page is at rest is said together, each thing once', async () => {
  say('Filter added.')
  expect(await heard()).toBe('')
  say('145 incidents.')
  say('145 incidents.')
  vi.advanceTimersByTime(A_WHILE)
  expect(await heard()).toBe('Filter added. 145 incidents.')
})

test('what comes after a rest is said alone', async () => {
  say('145 incidents.')
  vi.advanceTimersByTime(A_WHILE)
  say('Programmes.')
  vi.advanceTimersByTime(A_WHILE)
  expect(await heard()).toBe('Programmes.')
})

test('who steps on without a rest hears the last three', async () => {
  for (const page of ['Budgets.', 'Reports.', 'Data.', 'Help.', 'About.']) say(page)
  vi.advanceTimersByTime(A_WHILE)
  expect(await heard()).toBe('Data. Help. About.')
})
