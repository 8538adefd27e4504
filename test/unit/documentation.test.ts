import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { eventSchema } from '../../shared/contract/event.ts'
import { METHODS } from '../../shared/contract/methods.ts'
import { DATASETS } from '../../shared/domain/dataset/dataset.ts'
import { PAGES } from '../../shared/domain/view/view-state.ts'
import { hasElectronWords, readElectronResult, withElectronWords } from '../electron-result.ts'
import { soak } from '../soak.ts'
import { FAULTS, type SoakResult, withSoakTables } from '../soak-result.ts'

const ROOT = join(import.meta.dirname, '..', '..')
const tracked = globSync('{.,shared,electron,renderer,data,test,test/*}/**/README.md', {
  cwd: ROOT,
  exclude: (path) => /node_modules|build|dist/.test(path),
})
const READMES = [...new Set(tracked.map((path) => path.replaceAll('\\', '/')))].map((path) => ({
  path,
  text: readFileSync(join(ROOT, path), 'utf8'),
}))
const textOf = (path: string): string => READMES.find((readme) => readme.path === path)?.text ?? ''

test.each([
  ['method', 'shared/contract/README.md', Object.keys(METHODS)],
  ['event', 'shared/contract/README.md', eventSchema.options.map((event) => event.unwrap().shape.type.value)],
  ['dataset', 'README.md', [...DATASETS]],
  ['page', 'README.md', [...PAGES]],
])('every %s is in %s, its code in backticks', (_kind, path, codes) => {
  expect(codes.filter((code) => !textOf(path).includes(`\`${code}\``))).toEqual([])
})

test('the root README is a door: at most 120 lines', () => {
  expect(textOf('README.md').split('\n').length - 1).toBeLessThanOrEqual(120)
})

test.each(['README.md', 'electron/shell/README.md'])(
  '%s says of the real window what test/electron-result.json does',
  (path) => {
    expect(hasElectronWords(textOf(path))).toBe(true)
    expect(withElectronWords(textOf(path), readElectronResult(ROOT))).toBe(textOf(path))
  },
)

const FILES = globSync('{shared,electron,renderer,data,test,.github}/**/*.*', { cwd: ROOT }).map(
  (path) => `/${path.replaceAll('\\', '/')}`,
)
const AREAS = new Set(Object.keys(METHODS).map((method) => method.split('.')[0]))

describe.each(READMES)('$path', ({ path, text }) => {
  test('the files that it names are there', () => {
    const named = [...text.matchAll(/`((?:[\w-]+\/)*[\w-]+\.(?:tsx?|mjs|json|csv))`/g)].map(([, name = '']) => name)
    const isThere = (name: string) => FILES.some((file) => file.endsWith(`/${name}`)) || existsSync(join(ROOT, name))
    expect(named.filter((name) => !isThere(name))).toEqual([])
  })

  test('its links lead somewhere', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)\)/g)].map(([, link = '']) => link)
    expect(links.filter((link) => !existsSync(join(ROOT, dirname(path), link)))).toEqual([])
  })

  test('the methods that it names are answered', () => {
    const named = [...text.matchAll(/`([a-z]+)\.([a-z]+)`/g)].filter(([, area = '']) => AREAS.has(area))
    const methods = named
      .map(([, area, name]) => `${area}.${name}`)
      .filter((name) => !/\.(?:ts|tsx|md|csv|json)$/.test(name))
    expect(methods.filter((name) => !Object.hasOwn(METHODS, name))).toEqual([])
  })
})

const LONG_RUNS: readonly SoakResult[] = JSON.parse(readFileSync(join(ROOT, 'test', 'soak.json'), 'utf8'))

test('test/README.md tells of the long runs what test/soak.json does', () => {
  const readme = textOf('test/README.md')
  expect(readme).toContain(`| \`${LONG_RUNS[0]?.name}\` `)
  expect(withSoakTables(readme, LONG_RUNS)).toBe(readme)
})

test('each of these long runs is that of a test which is there', () => {
  const gone = LONG_RUNS.filter(({ name, file }) => {
    const path = join(ROOT, file)
    return !existsSync(path) || !readFileSync(path, 'utf8').includes(`sample('${name}', `)
  })
  expect(gone.map(({ name }) => name)).toEqual([])
})

test('each fault of the table is one that some test tries', () => {
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT })
  const texts = files.map((path) => readFileSync(join(ROOT, path), 'utf8'))
  const isTried = (name: string) => texts.some((text) => text.includes(`sample('${name}', `))
  expect(Object.keys(FAULTS).filter((name) => !isTried(name))).toEqual([])
})

test('a long run of a name that no test has says which names there are', async () => {
  const said: unknown[] = []
  const print = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(text) > 0)
  const tallies = await soak('scroll').finally(() => print.mockRestore())
  expect(tallies).toEqual([])
  expect(said).toEqual([expect.stringMatching(/^No random test is called scroll: .*\bscroll-steps\b/)])
})

test('each case of paper that is tried, P1 to P10, is the name of a test', () => {
  const files = globSync('test/**/*.test.{ts,tsx}', { cwd: ROOT }).map((path) => readFileSync(join(ROOT, path), 'utf8'))
  const named = new Set(files.flatMap((text) => [...text.matchAll(/['"`](P\d+): /g)].map(([, id = '']) => id)))
  expect(Array.from({ length: 10 }, (_, index) => `P${index + 1}`).filter((id) => !named.has(id))).toEqual([])
})
