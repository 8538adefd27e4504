import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { preferredLanguage } from '../../../electron/shell/menu-language.ts'
import { placesOf } from '../../../electron/shell/program-paths.ts'
import {
  FIRST_STATE,
  readWindowState,
  visibleBounds,
  windowOptions,
  writeWindowState,
} from '../../../electron/shell/window.ts'

const LEFT = { x: 0, y: 0, width: 1920, height: 1040 }
const RIGHT = { x: 1920, y: 0, width: 2560, height: 1400 }
const folder = mkdtempSync(join(tmpdir(), 'irisboard-window-'))

afterAll(() => rmSync(folder, { recursive: true }))

describe('U5: the place of the window', () => {
  const there = { x: 2100, y: 80, width: 1200, height: 800 }

  test.each([
    ['on a display that is there', there, [LEFT, RIGHT], there],
    ['on a display that was taken away', there, [LEFT], null],
    ['with its title bar above the screen', { ...there, x: 10, y: -300 }, [LEFT], null],
    ['with too little of it on the screen', { ...there, x: 1900 }, [LEFT], null],
    ['with its title bar below the screen', { ...there, x: 10, y: 1030 }, [LEFT], null],
    ['never opened', null, [LEFT], null],
  ])('%s', (_name, bounds, displays, expected) => {
    expect(visibleBounds(bounds, displays)).toEqual(expected)
  })

  test('what was left is found again', () => {
    const file = join(folder, 'deep', 'window.json')
    const state = { bounds: there, isMaximised: true, zoom: 1.21, language: 'nl' } as const
    writeWindowState(file, state)
    expect(readWindowState(file)).toEqual(state)
    expect(windowOptions(state, [RIGHT], {})).toMatchObject({ ...there, show: false })
    expect(windowOptions(state, [LEFT], {})).not.toHaveProperty('x')
  })

  test.each(['', '{', '{"zoom":40}', '[]', 'null'])('a file with %j is the first start', (text) => {
    const file = join(folder, 'broken.json')
    writeFileSync(file, text)
    expect(readWindowState(file)).toEqual(FIRST_STATE)
    expect(readWindowState(join(folder, 'none.json'))).toEqual(FIRST_STATE)
  })
})

test('the menu begins in the first language of the system that the program speaks', () => {
  expect(preferredLanguage(['de-BE', 'nl-BE', 'fr-BE'])).toBe('nl')
  expect(preferredLanguage(['FR'])).toBe('fr')
  expect(preferredLanguage(['de-DE'])).toBe('en')
  expect(preferredLanguage([])).toBe('en')
})

test('a package finds the data beside its archive, a clone at its root', () => {
  const clone = placesOf(join('/clone'), null)
  const inPackage = placesOf(join('/r', 'app.asar'), '/r')
  expect(clone.shippedData).toBe(join('/clone', 'data'))
  expect(inPackage.shippedData).toBe(join('/r', 'data'))
  expect(inPackage.child).toBe(join('/r', 'app.asar', 'build', 'backend', 'child.mjs'))
})
