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
 * The arguments that are the program's: all in a package; where Electron is given a folder to run, those after it, for
 * what stands before is Electron's.
 */
export function ownArguments(argv: readonly string[], isPackaged: boolean): readonly string[] {
  const given = argv.slice(1)
  return isPackaged ? given : given.slice(given.findIndex((arg) => !arg.startsWith('-')) + 1)
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

/**
 * Switches of Chromium and Node by which another program would look into this one, load code into it, or take its sandbox
 * and its rules away. What changes only how it is drawn is not among them.
 */
const FORBIDDEN = [
  /^(?:remote-|inspect|debug)/,
  /sandbox|zygote|^single-process$|^in-process-gpu$/,
  /^(?:load-extension|disable-extensions-except|load-component-extension|allowlisted-extension-id)$/,
  /^(?:disable-web-security|disable-site-isolation-trials|disable-features|allow-file-access|allow-running-insecure-content)/,
  /^(?:js-flags|enable-blink-features|enable-experimental|unsafely-treat|ignore-certificate|expose-)/,
  /(?:-launcher|-cmd-prefix)$|^browser-subprocess-path$|^(?:app|require|r)$/,
  /^(?:proxy-|host-rules$|host-resolver-rules$|user-data-dir$|log-net-log$|enable-automation$|test-type$)/,
]

/** The first such switch among the arguments of the process, as it was written; Chromium obeys those behind `cli` too. */
export function forbiddenSwitch(args: readonly string[], platform: string): string | null {
  const sign = platform === 'win32' ? /^(?:--?|\/)/ : /^--?/
  return (
    args.find((arg) => {
      const name = (arg.split('=')[0] ?? '').toLowerCase()
      return sign.test(name) && FORBIDDEN.some((kind) => kind.test(name.replace(sign, '')))
    }) ?? null
  )
}

/** What a terminal must be started with again where no screen is, since Chromium looks for one first; `null` where it need not be. */
export function headlessArguments(
  args: readonly string[],
  { DISPLAY, WAYLAND_DISPLAY }: Readonly<Record<string, string | undefined>>,
  platform: string,
): readonly string[] | null {
  const hasScreen = Boolean(DISPLAY) || Boolean(WAYLAND_DISPLAY)
  const isTold = args.some((arg) => arg.startsWith('--ozone-platform='))
  return platform !== 'linux' || hasScreen || isTold ? null : ['--ozone-platform=headless', ...args]
}
