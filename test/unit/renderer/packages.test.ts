import { expect, test } from 'vitest'
import { freePackages } from '../../../renderer/about/packages.ts'

test('E11: the licences are those of what is shipped, each with its name', () => {
  const packages = freePackages()
  const names = packages.map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['react', 'better-sqlite3', '@mantine/core', '@fontsource/inter']))
  expect(names).not.toContain('vitest')
  expect(packages.filter(({ licence, version }) => licence === '' || version === '')).toEqual([])
})
