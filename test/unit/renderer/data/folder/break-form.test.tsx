import { beforeAll, expect, test, vi } from 'vitest'
import { BreaksDisclosure } from '../../../../../renderer/data/folder/breaks-disclosure.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillPage } from '../../../../support/still-page.tsx'

// The settings of a screen are read when the form is loaded: here there is none.
vi.hoisted(() => {
  const localStorage = { getItem: () => null, setItem: () => undefined, removeItem: () => undefined }
  vi.stubGlobal('window', { localStorage, navigator: { languages: ['en'] } })
})

beforeAll(() => loadLanguage('en'))

test('no category is chosen beforehand for a name that means another one', () => {
  const page = stillPage(<BreaksDisclosure breaks={[]} />, { language: 'en' })
  expect(page).toContain('<option value="" selected="">Choose…</option>')
  expect(page).toMatch(/<button[^>]* disabled=""[^>]*>.*Add/)
})
