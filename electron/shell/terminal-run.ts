import { createTranslator } from '../../shared/i18n/translator.ts'
import { systemLanguage } from '../backend/system-language.ts'
import { commandOf } from './command-line.ts'

/** Commands that start Node processes of their own, which a package cannot: its binary only ever runs this program. */
const NEEDS_NODE: readonly string[] = ['serve', 'report']

/**
 * Runs a command of the terminal inside the desktop program and gives its exit code. A program with windows prints
 * nothing to a Windows shell, except into a pipe or a file.
 */
export async function runTerminal(args: readonly string[], shippedData: string): Promise<number> {
  const command = commandOf(args)
  if (command !== null && NEEDS_NODE.includes(command)) {
    const message = createTranslator(systemLanguage(process.env))('shell.needs-clone', { command })
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { code: 'usage', message } })}\n`)
    else process.stderr.write(`${message}\n`)
    return 1
  }
  process.env.IRISBOARD_SHIPPED = shippedData
  const { main } = await import('../cli/main.ts')
  return main(args)
}
