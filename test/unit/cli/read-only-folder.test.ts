import { chmodSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../backend/folder.ts'

const NOBODY = 65_534

test('a command on a folder that cannot even be opened without writing to it is refused, and says why', {
  skip: process.platform === 'win32',
}, async () => {
  using folder = temporaryFolder()
  const data = join(folder.path, 'data')
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const list = ['snapshots', '--data-dir', data, '--lang', 'en', '--json']
  expect(await main(list)).toBe(0)
  chmodSync(folder.path, 0o755)
  chmodSync(data, 0o555)
  const isRoot = process.geteuid?.() === 0
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    expect(await main(list)).toBe(2)
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(data, 0o755)
  }
  expect(JSON.parse(String(printed.mock.calls.at(-1)?.[0])).error).toMatchObject({ code: 'folder-unwritable' })
})
