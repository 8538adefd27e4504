import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { DatabasesCard } from '../../../../../renderer/data/databases/databases-card.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import type { FolderState } from '../../../../../shared/contract/methods.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

const KEPT = { name: 'region', servers: [], relation: 'incident', keptRows: 0, register: 'region', columns: {} }

const wordsOf = (databases: readonly (typeof KEPT)[], folder: Partial<FolderState> = {}): string =>
  stillWords(<DatabasesCard databases={databases} snapshots={[]} />, { language: 'en', folder })

test('where the office forbids databases none is offered, and one that is there can only be removed', () => {
  expect(wordsOf([])).toBe('No database connected: no server is contacted. Connect a database…')
  expect(wordsOf([KEPT])).toMatch(/Fetch.* Test.* Remove$/)
  const folder = { sourcesForbiddenBy: '/policy.json' }
  const told = 'The rules of this computer (/policy.json) let no database be connected.'
  expect(wordsOf([], folder)).toBe(told)
  const words = wordsOf([KEPT], folder)
  expect(words).toContain(told)
  expect(words).toMatch(/region.* Remove$/)
  expect(words).not.toMatch(/Fetch|Test|Connect a database/)
})
