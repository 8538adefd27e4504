import '../../../../support/page-window.ts'
import { beforeAll, expect, test } from 'vitest'
import { BackupsDisclosure } from '../../../../../renderer/data/folder/backups-disclosure.tsx'
import { loadLanguage } from '../../../../../renderer/state/messages.ts'
import { stillWords } from '../../../../support/still-page.tsx'

beforeAll(() => loadLanguage('en'))

test('a backup that is good can be restored; of one that is damaged it is said that it cannot', () => {
  const good = { name: 'a', at: '2023-03-01T10:00:00.000Z', bytes: 4096, snapshots: 7 }
  const words = stillWords(<BackupsDisclosure backups={[good, { ...good, name: 'b', snapshots: null }]} />, {
    language: 'en',
  })
  expect(words).toMatch(/^2 backups .* 4,096 bytes 7 Restore… .* 4,096 bytes Damaged: it cannot be restored$/)
})
