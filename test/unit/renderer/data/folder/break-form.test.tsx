import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { BreaksDisclosure } from '../../../../../renderer/data/folder/breaks-disclosure.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillPage } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('no category is chosen beforehand for a name that means another one', () => {
  const page = stillPage(<BreaksDisclosure breaks={[]} />, { language: 'en' })
  expect(page).toContain('<option value="" selected="">Choose…</option>')
  expect(page).toMatch(/<button[^>]* disabled=""[^>]*>.*Add/)
})
