import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
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
  const [selected, wanted] = [selectedOf(plan), readJson(join(each.place, 'plan.json'))]
  // Of a case that is begun, as a file that can be kept.
  if (isDeepStrictEqual(wanted, {}))
    expect.fail(`${name}/plan.json says nothing yet. The plan:\n${JSON.stringify(selected, null, 2)}\n`)
  expect(selected).toEqual(wanted)
  expectClosed(plan, join(each.place, each.input))
})
