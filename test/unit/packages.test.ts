import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const read = (name: string) => JSON.parse(readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8'))

test('E11: every package is wanted in one version, and that one is locked with its hash', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json')
  const wanted = Object.entries<string>({ ...dependencies, ...devDependencies, ...optionalDependencies })
  const { packages } = read('package-lock.json')
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.-]+)?$/.test(version))).toEqual([])
  expect(wanted.filter(([name, version]) => packages[`node_modules/${name}`]?.version !== version)).toEqual([])
  const fetched = Object.entries<{ readonly integrity?: string; readonly link?: boolean }>(packages).slice(1)
  expect(fetched.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
})
