import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { findElectronBinary } from '../electron-binary.ts'
import { ROOT } from '../tool.ts'

const folder = mkdtempSync(join(tmpdir(), 'irisboard-binary-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { version: WANTED } = JSON.parse(readFileSync(join(ROOT, 'node_modules/electron/package.json'), 'utf8'))

/** A program that answers as Electron of a version does, if it is told to be Node. */
function binaryOf(name: string, answer: string): string {
  const path = join(folder, name)
  writeFileSync(path, `#!/bin/sh\n[ "$ELECTRON_RUN_AS_NODE $1" = "1 -p" ] && printf '%s\\n' '${answer}'\n`)
  chmodSync(path, 0o755)
  return path
}

test.each([undefined, ''])('%j: the tests run in a browser', (ELECTRON_BIN) => {
  expect(findElectronBinary({ ELECTRON_BIN, DISPLAY: ':0' }, 'linux')).toEqual({ kind: 'none' })
})

describe.skipIf(process.platform === 'win32')('a program', () => {
  const whole = binaryOf('electron', JSON.stringify({ node: '24.0.0', electron: WANTED }))

  test('that is the Electron of the lock file is taken', () => {
    const found = { kind: 'found', path: whole, version: WANTED }
    expect(findElectronBinary({ ELECTRON_BIN: whole, DISPLAY: ':0' }, 'linux')).toEqual(found)
    expect(findElectronBinary({ ELECTRON_BIN: whole }, 'darwin')).toEqual(found)
  })

  test.each([
    ['nothing', join(folder, 'none'), 'there is no file'],
    ['a folder', folder, 'there is no file'],
    ['Node', process.execPath, 'does not answer as Electron'],
    ['what cannot be run', join(ROOT, 'package.json'), 'does not answer as Electron'],
    ['what answers nothing, as a packed program', binaryOf('packed', 'not JSON'), 'does not answer as Electron'],
    ['another version', binaryOf('other', '{"electron":"44.1.0"}'), `44.1.0, and the lock file wants ${WANTED}`],
  ])('that is %s is refused, and why', (_what, ELECTRON_BIN, why) => {
    expect(findElectronBinary({ ELECTRON_BIN, DISPLAY: ':0' }, 'linux')).toEqual({
      kind: 'refused',
      why: expect.stringContaining(why),
    })
  })

  test('is refused where no screen is, with what to do', () => {
    const refused = { kind: 'refused', why: expect.stringContaining('xvfb-run -a npm test') }
    expect(findElectronBinary({ ELECTRON_BIN: whole }, 'linux')).toEqual(refused)
  })
})
