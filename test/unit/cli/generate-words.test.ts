import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'
import { temporaryFolder } from '../../support/folder.ts'

test('how many synthetic incidents were written is said, which may be fewer than were asked for', async () => {
  using folder = temporaryFolder()
  const file = join(folder.path, 'a.csv')
  const printed = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  const values = ['--rows', '100', '--as-of-day', '2023-10-15', '--out', file, '--lang', 'en']
  expect(await main(['generate', ...values])).toBe(0)
  const written = readFileSync(file, 'utf8').match(/"DEMO-/g)?.length
  expect(written).toBeLessThan(100)
  expect(String(printed.mock.calls.at(-1)?.[0])).toBe(`${written} incidents written to ${file}.\n`)
})
