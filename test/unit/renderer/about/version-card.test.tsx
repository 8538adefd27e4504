import { beforeAll, expect, test, vi } from 'vitest'
import { VersionCards } from '../../../../renderer/about/version-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

// The settings of a screen are read when the card is loaded: here there is none.
vi.hoisted(() => {
  const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  vi.stubGlobal('window', { localStorage, navigator: { languages: ['en'] } })
})

beforeAll(() => loadLanguage('en'))

test('both cards have their place before the version is known: nothing is pushed aside', () => {
  expect(stillWords(<VersionCards />, { language: 'en' })).toBe('This version Data folder')
})
