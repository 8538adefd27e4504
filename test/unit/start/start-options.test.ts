import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { readStartOptions } from '../../../electron/start-options.ts'

const DATA = join(resolve('/'), 'somewhere')

beforeEach(() => void vi.stubEnv('IRISBOARD_DATA', DATA))
afterEach(() => void vi.unstubAllEnvs())

test('a plain start wants the window, on the ordinary data', () => {
  expect(readStartOptions([])).toEqual({
    isBrowserWanted: false,
    shouldOpen: true,
    dataFolder: DATA,
    isDemonstration: false,
    port: 0,
  })
})

test.each([
  ['--browser', { isBrowserWanted: true, shouldOpen: true }],
  ['--no-open', { isBrowserWanted: true, shouldOpen: false }],
  ['--port=4000', { isBrowserWanted: true, port: 4000 }],
  ['--demo', { isBrowserWanted: false, isDemonstration: true, dataFolder: `${DATA}-demo` }],
  ['--data-dir=here', { dataFolder: resolve('here'), isDemonstration: false }],
])('%s', (option, expected) => {
  expect(readStartOptions([option])).toMatchObject(expected)
})

test('a demonstration in a folder of choice', () => {
  expect(readStartOptions(['--demo', '--data-dir', 'here'])).toMatchObject({
    dataFolder: resolve('here'),
    isDemonstration: true,
  })
})

test.each(['--port=', '--port=-1', '--port=65536', '--port=1.5', '--data-dir', '--unknown', 'file.csv'])(
  '%s is not understood',
  (option) => {
    expect(readStartOptions(option === '--port=' ? ['--port', 'x'] : [option])).toBeNull()
  },
)
