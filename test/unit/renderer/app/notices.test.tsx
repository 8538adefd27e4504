import '../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { FolderStrips } from '../../../../renderer/app/notices.tsx'
import { loadLanguage } from '../../../../renderer/state/messages.ts'
import { stillWords } from '../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('a file of the office that cannot be read is told on every screen, since the data may belong elsewhere', () => {
  expect(stillWords(<FolderStrips />, { language: 'en' })).toBe('')
  const words = stillWords(<FolderStrips />, { language: 'en', folder: { brokenPolicy: '/policy.json' } })
  expect(words).toMatch(/^The rules of your administration \(\/policy\.json\) could not be read\..*before you import/)
})
