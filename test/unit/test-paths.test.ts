import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readTestPaths } from '../test-paths.ts'
import { ROOT } from '../tool.ts'

test.each([
  ['a file', ROOT, ['test/unit/test-paths.test.ts'], ['test/unit/test-paths.test.ts']],
  ['a folder, and none whose name ends like it', ROOT, ['test/unit/cli'], ['test/unit/cli/']],
  ['both', ROOT, ['./test/contract/', 'test/e2e/axe.test.ts'], ['test/contract/', 'test/e2e/axe.test.ts']],
  ['from where one stands', join(ROOT, 'test', 'unit'), ['test-paths.test.ts'], ['test/unit/test-paths.test.ts']],
  ['by its whole path', '/', [join(ROOT, 'test', 'e2e')], ['test/e2e/']],
])('names %s', (_what, from, paths, expected) => {
  expect(readTestPaths(paths, from)).toEqual({ ok: true, runs: [expected] })
})

test.each(['test/unit/no-such.test.ts', 'test/run.ts', 'electron', '../elsewhere', '-t'])(
  'finds no test at %s',
  (path) => {
    expect(readTestPaths(['test/unit', path], ROOT)).toEqual({ ok: false, path })
  },
)
