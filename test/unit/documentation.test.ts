import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { METHODS } from '../../shared/contract/methods.ts'
import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import { PAGES } from '../../shared/domain/view/view-state.ts'
import { soak } from '../soak.ts'
import { type SoakResult, withSoakTable } from '../soak-result.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const README = readFileSync(join(ROOT, 'README.md'), 'utf8')

test.each([
  ['method', Object.keys(METHODS)],
  ['dataset', [...DATASETS]],
  ['page', [...PAGES]],
])('the README describes every %s, its code in backticks', (_kind, codes) => {
  expect(codes.filter((code) => !README.includes(`\`${code}\``))).toEqual([])
})

test('the files that the README names are there', () => {
  const named = [...README.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:tsx?|mjs|json|csv))`/g)].map(([, name = '']) => name)
  const files = globSync('{shared,electron,renderer,data,test}/**/*.*', { cwd: ROOT }).map((path) => `/${path}`)
  expect(named).toContain('shared/domain/view/view-state.ts')
  expect(named.filter((name) => !files.some((path) => path.replaceAll('\\', '/').endsWith(`/${name}`)))).toEqual([])
})

const LONG_RUNS: readonly SoakResult[] = JSON.parse(readFileSync(join(ROOT, 'test', 'soak.json'), 'utf8'))

test('the README tells of the long runs what test/soak.json does', () => {
  expect(README).toContain(`| \`${LONG_RUNS[0]?.name}\` `)
  expect(withSoakTable(README, LONG_RUNS)).toBe(README)
})

test('each of these long runs is that of a test which is there', () => {
  const gone = LONG_RUNS.filter(({ name, file }) => {
    const path = join(ROOT, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`sample('${name}', `)
  })
  expect(gone.map(({ name }) => name)).toEqual([])
})

test('a long run of a name that no test has says which names there are', async () => {
  const said: unknown[] = []
  const print = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(text) > 0)
  const tallies = await soak('scroll').finally(() => print.mockRestore())
  expect(tallies).toEqual([])
  expect(said).toEqual([expect.stringMatching(/^No random test is called scroll: .*\bscroll-steps\b/)])
})
