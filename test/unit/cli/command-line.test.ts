import { afterEach, expect, test, vi } from 'vitest'
import { main } from '../../../electron/cli/main.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

/** What a command line that is refused says, in English. */
async function refused(...values: readonly string[]): Promise<string> {
  const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  expect(await main([...values, '--lang', 'en'])).toBe(1)
  return said.mock.calls.join('').trim()
}

test.each([[['qury']], [['help', 'qury']]])('%j names the nearest command', async (values) => {
  expect(await refused(...values)).toBe('Unknown command: qury. The nearest: query.')
})

test.each([[['nonsense']], [['help', 'nonsense']]])(
  '%j, near no command, says where they are listed',
  async (values) => {
    expect(await refused(...values)).toBe('Unknown command: nonsense. Give a command; --help shows them.')
  },
)

test('help of a command is that command’s own', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  expect(await main(['help', 'report', '--lang', 'en'])).toBe(0)
  expect(said.mock.calls.join('')).toContain('Usage: irisboard report')
})

test('what writes a file from a view takes a saved one', async () => {
  const said = vi.spyOn(process.stdout, 'write').mockReturnValue(true)
  for (const command of ['report', 'export']) expect(await main(['help', command, '--lang', 'en'])).toBe(0)
  expect(said.mock.calls.map(([text]) => String(text).includes('--view <name>'))).toEqual([true, true])
})

test.each(['report.txt', 'report', 'report.pdf.csv'])('a report is no %s', async (out) => {
  expect(await refused('report', '--out', out)).toBe(`${out}: the file must end in .pdf.`)
})
