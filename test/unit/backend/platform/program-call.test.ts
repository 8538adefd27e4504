import { expect, test } from 'vitest'
import { programCall } from '../../../../electron/backend/platform/program-call.ts'

const MAC = '/Applications/Irisboard.app/Contents/'
const HELPER = `${MAC}Frameworks/Irisboard Helper.app/Contents/MacOS/Irisboard Helper`

test.each([
  ['a clone', 'linux', '/usr/bin/node', { npm_lifecycle_event: 'start' }, undefined, 'npm run -s cli --'],
  ['plain Node', 'linux', '/usr/bin/node', {}, undefined, 'irisboard'],
  ['a .deb', 'linux', '/opt/Irisboard/irisboard', {}, '45.5.0', 'irisboard cli'],
  [
    'an AppImage',
    'linux',
    '/tmp/.mount/irisboard',
    { APPIMAGE: '/home/an/a.AppImage' },
    '45.5.0',
    '/home/an/a.AppImage cli',
  ],
  [
    'Windows',
    'win32',
    'C:\\Program Files\\Irisboard\\Irisboard.exe',
    {},
    '45.5.0',
    '"C:\\Program Files\\Irisboard\\Irisboard.exe" cli',
  ],
  ['macOS', 'darwin', HELPER, {}, '45.5.0', `${MAC}MacOS/Irisboard cli`],
] as const)(
  'a line to copy calls the terminal of %s as it must be called there',
  (_what, platform, execPath, env, electron, call) => {
    expect(programCall({ platform, execPath, env, versions: electron === undefined ? {} : { electron } })).toBe(call)
  },
)
