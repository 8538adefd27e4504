import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { forbiddenSwitch, headlessArguments, ownArguments } from '../../../electron/shell/command-line.ts'

test.each([
  '--remote-debugging-port=9222',
  '--remote-debugging-pipe',
  '-remote-debugging-port=0',
  '--Remote-Debugging-Port=1',
  '--inspect',
  '--inspect-brk=0.0.0.0:9229',
  '--no-sandbox',
  '--disable-setuid-sandbox',
  '--disable-gpu-sandbox',
  '--no-zygote',
  '--single-process',
  '--load-extension=/tmp/x',
  '--disable-web-security',
  '--js-flags=--allow-natives-syntax',
  '--renderer-cmd-prefix=xterm',
  '--gpu-launcher=/tmp/x',
  '--host-resolver-rules=MAP * 1.2.3.4',
  '--proxy-server=evil.example',
  '--ignore-certificate-errors',
  '--user-data-dir=/tmp/x',
  '--log-net-log=/tmp/x',
])('a packaged program does not start with %s, wherever it stands', (option) => {
  expect(forbiddenSwitch([option], 'linux')).toBe(option)
  expect(forbiddenSwitch(['cli', 'query', 'incidents', option, '--json'], 'linux')).toBe(option)
})

test('on Windows a switch of Chromium may begin with a stroke; elsewhere that is a path', () => {
  expect(forbiddenSwitch(['/no-sandbox'], 'win32')).toBe('/no-sandbox')
  expect(forbiddenSwitch(['/no-sandbox'], 'linux')).toBeNull()
})

test.each([
  [[]],
  [['--data-dir', '/d', '--demo', 'a.csv', '#/data']],
  [['--ozone-platform=x11', '--force-device-scale-factor=2', '--lang=nl', '-psn_0_1', '--disable-gpu']],
  [['no-sandbox', './--inspect.csv']],
])('it starts with %j', (args) => {
  expect(forbiddenSwitch(args, 'linux')).toBeNull()
})

test('no option of the terminal is taken for one', () => {
  const folder = join(import.meta.dirname, '..', '..', '..', 'electron', 'cli')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
  const options = new Set(sources.flatMap((text) => text.match(/(?<=['"`\s,])--?[a-z][a-z-]*/g) ?? []))
  expect(options.size).toBeGreaterThan(30)
  expect([...options].filter((option) => forbiddenSwitch([option], 'linux') !== null)).toEqual([])
})

test('a terminal on Linux without a screen is started again without one, once', () => {
  const args = ['cli', 'check', '--json']
  const told = headlessArguments(args, {}, 'linux')
  expect(told).toEqual(['--ozone-platform=headless', ...args])
  expect(headlessArguments(told ?? [], {}, 'linux')).toBeNull()
  expect(headlessArguments(args, { DISPLAY: ':0' }, 'linux')).toBeNull()
  expect(headlessArguments(args, { WAYLAND_DISPLAY: 'wayland-0' }, 'linux')).toBeNull()
  expect(headlessArguments(args, { DISPLAY: '' }, 'linux')).toEqual(told)
  expect(headlessArguments(args, {}, 'darwin')).toBeNull()
  expect(headlessArguments(args, {}, 'win32')).toBeNull()
})

test.each([
  ['in a package', ['irisboard', '--disable-gpu', '/a.csv'], true, ['--disable-gpu', '/a.csv']],
  ['of a folder', ['electron', '/program', '--data-dir', '/d', '/a.csv'], false, ['--data-dir', '/d', '/a.csv']],
  ['of a folder, with what is Electron’s', ['electron', '--inspect=0', '/program', '--demo'], false, ['--demo']],
])('the arguments %s are those after it', (_what, argv, isPackaged, own) => {
  expect(ownArguments(argv, isPackaged)).toEqual(own)
})
