import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openFolder } from '../../../../support/folder.ts'

test('a file without rows is told in the words of its format', async () => {
  using folder = openFolder()
  const ofPage = await folder.plan('[]', {}, 'page.json')
  expect(ofPage.plan.problems).toMatchObject([{ code: 'no-rows', details: { rule: 'json' } }])
  using other = openFolder()
  other.database.pragma('wal_checkpoint(TRUNCATE)')
  const ofDatabase = await folder.plan(readFileSync(join(other.path, 'irisboard.sqlite')), {}, 'other.sqlite')
  expect(ofDatabase.plan.problems).toMatchObject([{ code: 'no-rows', details: { rule: 'database' } }])
})
