/** What a start of the program asks for. */
export type CommandLine =
  | { readonly kind: 'cli'; readonly args: readonly string[] }
  | {
      readonly kind: 'window'
      readonly dataFolder: string | null
      readonly isDemonstration: boolean
      /** Files and views, in order. */
      readonly rest: readonly string[]
    }

/**
 * Reads the arguments after the program's own: `cli COMMAND...` for the terminal, else `--data-dir DIR`, `--demo`,
 * files and views. Other switches belong to Chromium and are passed over.
 */
export function readCommandLine(args: readonly string[]): CommandLine {
  const known = args.filter((arg) => !isChromiumSwitch(arg))
  if (known[0] === 'cli') return { kind: 'cli', args: args.slice(args.indexOf('cli') + 1) }
  const at = known.findIndex((arg) => arg === '--data-dir' || arg.startsWith('--data-dir='))
  const isJoined = known[at]?.startsWith('--data-dir=') ?? false
  const given = isJoined ? known[at]?.slice('--data-dir='.length) : known[at + 1]
  const hasFolder = at !== -1 && given !== undefined && given !== ''
  const others = at === -1 ? known : known.filter((_, index) => index !== at && (isJoined || index !== at + 1))
  return {
    kind: 'window',
    dataFolder: hasFolder ? given : null,
    isDemonstration: others.includes('--demo'),
    rest: others.filter((arg) => !arg.startsWith('-')),
  }
}

/** The command in the arguments of the terminal: the first that is neither an option nor the value of a global one. */
export function commandOf(args: readonly string[]): string | null {
  const valued = ['--data-dir', '--lang']
  return args.find((arg, index) => !arg.startsWith('-') && !valued.includes(args[index - 1] ?? '')) ?? null
}

function isChromiumSwitch(arg: string): boolean {
  return arg.startsWith('-') && arg !== '--demo' && arg !== '--data-dir' && !arg.startsWith('--data-dir=')
}
