import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  endOfSupport,
  readElectronReleases,
  supportRefusal,
} from '../../../../electron/backend/platform/electron-support.ts'

// From Electron's own timelines: releases and ends of support as they came.
const KNOWN = {
  source: 'electron-timelines.md',
  read: '2024-06-01',
  stable: { 26: '2023-08-15', 27: '2023-10-10', 28: '2023-12-05', 29: '2024-02-20', 30: '2024-04-16' },
}

test.each([
  ['26.1.0', '2024-02-20'],
  ['27.0.0', '2024-04-16'],
])('the support of %s ended on %s, when the third major after it came', (version, day) => {
  expect(endOfSupport(version, KNOWN)).toBe(day)
})

test('what is still to come is reckoned at eight weeks a major', () => {
  // Electron foretold 2024-06-11, 2024-08-20 and 2024-10-15 for these: never later than reckoned by more than two weeks.
  expect(endOfSupport('28.0.0', KNOWN)).toBe('2024-06-11')
  expect(endOfSupport('29.0.0', KNOWN)).toBe('2024-08-06')
  expect(endOfSupport('30.0.0', KNOWN)).toBe('2024-10-01')
})

test('a version whose support ended is refused from that day on, and one that is not known', () => {
  expect(supportRefusal('27.9.9', KNOWN, '2024-04-15')).toBeNull()
  expect(supportRefusal('27.9.9', KNOWN, '2024-04-16')).toMatch(/ended on 2024-04-16/)
  expect(supportRefusal('31.0.0', KNOWN, '2024-04-16')).toMatch(/is not in .*electron-support\.json/)
})

test('the table knows the Electron that is packed', () => {
  const root = join(import.meta.dirname, '..', '..', '..', '..')
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
  expect(endOfSupport(version, readElectronReleases())).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test.each(['README.md', 'electron/shell/README.md'])(
  '%s tells until when the Electron that is packed is supported',
  (path) => {
    const root = join(import.meta.dirname, '..', '..', '..', '..')
    const { version } = JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8'))
    const said = readFileSync(join(root, path), 'utf8')
    expect(said).toContain(`Electron ${version.split('.')[0]}`)
    expect(said).toContain(endOfSupport(version, readElectronReleases()))
  },
)
