import { expect, test } from 'vitest'
import { generateTargets } from '../../../../electron/backend/demonstration/generate-targets.ts'
import { targets } from '../../../../electron/backend/queries/targets.ts'
import { openFolder } from '../../../support/folder.ts'

test('the invented targets are imported as they are, say that they are invented, and hold for every category', async () => {
  using folder = openFolder()
  const { plan } = await folder.plan(generateTargets())
  expect([plan.dataset, plan.new, plan.rejected]).toEqual(['targets', 7, 0])
  folder.commit(await folder.plan(generateTargets()))
  const rows = targets(folder.database, null)
  expect(rows.every(({ source }) => source.startsWith('DEMO'))).toBe(true)
  expect(rows.some(({ category, from, to }) => category === '*' && from === null && to === null)).toBe(true)
})
