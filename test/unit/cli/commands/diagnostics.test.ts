import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../../../electron/cli/main.ts'
import { testFolder } from '../../../support/test-folder.ts'

const folder = testFolder()

test.each(['that is not there', 'whose disk is not there'])(
  'diagnostics of a folder %s say so, and make nothing in its place',
  async (what) => {
    const data = join(folder.path, what)
    if (what.startsWith('whose')) mkdirSync(data)
    const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
    expect(await main(['diagnostics', '--json', '--data-dir', data])).toBe(0)
    const told = JSON.parse(String(said.mock.calls.at(-1)?.[0]))
    said.mockRestore()
    expect(told.data).toEqual({ refused: 'folder-gone' })
    expect(existsSync(join(data, 'irisboard.sqlite'))).toBe(false)
    expect(existsSync(data)).toBe(what.startsWith('whose'))
  },
)
