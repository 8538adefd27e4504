import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Folder, openFolder } from '../../../support/folder.ts'
import { IMPORT_CASES, planCase, readImportCase, readJson, selectedOf } from '../../../support/import-case.ts'
import { expectClosed } from '../../../support/line-account.ts'

const names = readdirSync(IMPORT_CASES, { withFileTypes: true }).flatMap((each) =>
  each.isDirectory() ? each.name : [],
)

/** For all cases that import nothing before: a plan writes nothing. */
let empty: Folder
beforeAll(() => {
  empty = openFolder()
})
afterAll(() => empty[Symbol.dispose]())

test.each(names)('%s', async (name) => {
  const each = readImportCase(name)
  using own = each.earlier.length > 0 ? openFolder() : null
  const plan = await planCase(each, own ?? empty)
  expect(selectedOf(plan)).toEqual(readJson(join(each.place, 'plan.json')))
  expectClosed(plan, join(each.place, each.input))
})
