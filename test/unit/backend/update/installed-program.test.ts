import { expect, test } from 'vitest'
import { installedProgram } from '../../../../electron/backend/update/installed-program.ts'

const OPT = '/opt/Irisboard/irisboard'
const LIST = '/var/lib/dpkg/info/irisboard.list'
const WINDOWS = 'C:\\Program Files\\Irisboard\\Irisboard.exe'

test.each([
  ['linux', OPT, {}, [LIST], 'deb'],
  ['linux', OPT, {}, [], null],
  ['linux', '/home/a/linux-unpacked/irisboard', {}, [LIST], null],
  ['linux', '/tmp/.mount_a/irisboard', { APPIMAGE: '/home/a/Irisboard.AppImage' }, [LIST], 'AppImage'],
  ['win32', WINDOWS, {}, ['C:\\Program Files\\Irisboard\\Uninstall Irisboard.exe'], 'exe'],
  ['win32', WINDOWS, { APPIMAGE: 'x' }, [], 'msi'],
  ['darwin', '/Applications/Irisboard.app/Contents/MacOS/Irisboard', {}, [], 'dmg'],
  ['freebsd', OPT, {}, [LIST], null],
] as const)('%s, %s, %j, beside %j: installed by %s', (platform, execPath, env, there, installer) => {
  const isThere = (path: string) => there.some((each) => each === path)
  const host = { platform, arch: 'x64', execPath, env } as const
  const image = installer === 'AppImage' ? '/home/a/Irisboard.AppImage' : null
  expect(installedProgram(true, host, isThere)).toEqual({ platform, arch: 'x64', installer, image })
  expect(installedProgram(false, host, isThere)).toEqual({ platform, arch: 'x64', installer: null, image: null })
})
