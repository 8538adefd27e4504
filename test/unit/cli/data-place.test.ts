import { chmodSync, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { ensureDataPlace } from '../../../electron/cli/data-place.ts'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'

const NOBODY = 65_534

test('a folder that is missing is made, with those above it', () => {
  using folder = temporaryFolder()
  const path = join(folder.path, 'a', 'b')
  ensureDataPlace(path)
  expect(existsSync(path)).toBe(true)
})

test.each([[[]], [['below']], [['far', 'below']]])(
  'a file in the place of the data folder, or above it, is wrong use, and is named: %j',
  async (below) => {
    using folder = temporaryFolder()
    const file = join(folder.path, 'list.csv')
    writeFileSync(file, '')
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(await main(['snapshots', '--data-dir', join(file, ...below), '--lang', 'en', '--json'])).toBe(1)
    const { error } = JSON.parse(String(printed.mock.calls.at(-1)?.[0]))
    expect(error.code).toBe('usage')
    expect(error.message).toContain(`${file} is a file. Give another folder with --data-dir.`)
  },
)

test.each([
  ['cannot be opened', 0o000, 'data'],
  ['could not be made', 0o555, 'data/new'],
])(
  'a folder without the rights that are needed %s, which is told as such',
  {
    skip: process.platform === 'win32',
  },
  async (words, rights, place) => {
    using folder = temporaryFolder()
    const data = join(folder.path, 'data')
    ensureDataPlace(data)
    const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    chmodSync(folder.path, 0o755)
    chmodSync(data, rights)
    const isRoot = process.geteuid?.() === 0
    if (isRoot) process.seteuid?.(NOBODY)
    try {
      const path = join(folder.path, place)
      expect(await main(['snapshots', '--data-dir', path, '--lang', 'en', '--json'])).toBe(2)
    } finally {
      if (isRoot) process.seteuid?.(0)
      chmodSync(data, 0o755)
    }
    const { error } = JSON.parse(String(printed.mock.calls.at(-1)?.[0]))
    expect(error.code).toBe('folder-unwritable')
    expect(error.message).toContain(words)
  },
)
