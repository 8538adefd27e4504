import '../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { VersionCards } from '../../../../renderer/about/version-card.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('both cards have their place before the version is known: nothing is pushed aside', () => {
  expect(stillWords(<VersionCards />, { language: 'en' })).toBe('This version Data folder')
})
