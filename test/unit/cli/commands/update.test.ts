import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { update } from '../../../../electron/cli/commands/update.ts'
import { main } from '../../../../electron/cli/main.ts'
import type { Terminal } from '../../../../electron/cli/terminal.ts'
import { createTranslator } from '../../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../../shared/i18n/format.ts'
import { testFolder } from '../../../support/test-folder.ts'
import { INSTALLED, KNOWN_KEYS, layUpdate, UPDATE_FILES } from '../../../support/update-fixture.ts'

const folder = testFolder()

/** Runs the command with the key of the tests, and gives its document and lines. */
async function run(path: string, options: Parameters<typeof update>[2]) {
  const print = vi.fn()
  const terminal = {
    dataFolder: folder.path,
    isJson: false,
    t: createTranslator('en'),
    format: createFormat('en'),
    print,
  } satisfies Terminal
  const start = vi.fn(async () => {})
  const code = await update(terminal, path, options, { program: INSTALLED, keys: KNOWN_KEYS, start })
  return {
    code,
    document: print.mock.calls[0]?.[0],
    lines: print.mock.calls[0]?.[1].join('\n'),
    started: start.mock.calls,
  }
}

test('a package is checked, and only with --install given to the installer', async () => {
  const path = await layUpdate(folder.path)
  const checked = await run(path, {})
  expect(checked).toMatchObject({
    code: 0,
    document: { file: path, version: '9.0.0', system: { platform: 'linux', installer: 'deb' }, handedOver: false },
    started: [],
  })
  expect(checked.lines).toMatch(/^Version 9\.0\.0 for linux-x64\.deb, in the place of \d/)
  const installed = await run(path, { install: true })
  expect(installed.document.handedOver).toBe(true)
  expect(installed.started).toEqual([['xdg-open', [expect.stringContaining(Object.keys(UPDATE_FILES)[0] ?? '')]]])
})

test('an older version is taken only where that is said', async () => {
  const path = await layUpdate(folder.path, '0.0.1')
  await expect(run(path, { install: true })).rejects.toThrow('update-not-newer')
  expect((await run(path, { install: true, allowOlder: true })).started).toHaveLength(1)
})

test('the terminal says why a package is not taken, with the exit code of that', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const codes = []
  for (const name of [await layUpdate(folder.path), join(folder.path, 'nowhere')])
    codes.push(await main(['update', name, '--json', '--lang', 'en']))
  // No publisher is known to the sources.
  expect(codes).toEqual([5, 2])
  expect(said.mock.calls.map(([text]) => JSON.parse(String(text)).error.code)).toEqual([
    'update-no-key',
    'file-unreadable',
  ])
  expect(await main(['update', await layUpdate(folder.path), '--install', '--json', '--lang', 'en'])).toBe(2)
  expect(JSON.parse(String(said.mock.lastCall?.[0])).error.code).toBe('update-not-installed')
})
