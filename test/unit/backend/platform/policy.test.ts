import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { officePolicy } from '../../../../electron/backend/platform/policy.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()

/** What the policy of a computer without one of its own says, with another file that says so. */
function sourcesBy(text: string | null): string {
  const file = join(folder.path, 'policy.json')
  if (text !== null) writeFileSync(file, text)
  return officePolicy({ IRISBOARD_POLICY: file, ProgramData: folder.path }, 'win32').sources
}

test('S10: sources are allowed until a policy forbids them, and one that is broken may have', () => {
  expect(sourcesBy(null)).toBe('allowed')
  expect(sourcesBy('{}')).toBe('allowed')
  expect(sourcesBy('{"sources":"allowed","updates":"forbidden"}')).toBe('allowed')
  expect(sourcesBy('{"sources":"forbidden"}')).toBe('forbidden')
  expect(sourcesBy('{"sources":"Forbidden"}')).toBe('forbidden')
  expect(sourcesBy('')).toBe('forbidden')
  expect(officePolicy({ IRISBOARD_POLICY: folder.path }, 'linux').sources).toBe('forbidden')
})
