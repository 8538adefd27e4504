import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOGGED } from '../../../../electron/backend/diagnostics/logged-errors.ts'
import { PROGRAM_ROOT } from '../../../../electron/backend/platform/version.ts'

test('each error and warning that the program logs may be told by its words', () => {
  const sources = globSync('electron/**/*.ts', { cwd: PROGRAM_ROOT }).map((path) =>
    readFileSync(join(PROGRAM_ROOT, path), 'utf8'),
  )
  const logged = sources.flatMap((text) =>
    [...text.matchAll(/\.(?:error|warn)\(\s*'([^']+)'/g)].flatMap(([, message = '']) => message),
  )
  expect([...new Set(logged)].toSorted()).toEqual([...LOGGED].toSorted())
})
