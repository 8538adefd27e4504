const PLAIN = /^[\w@%+=:,./-]+$/

/** The arguments of a command as a person pastes them into a shell. */
export function shellWords(values: readonly string[], platform: NodeJS.Platform): string {
  return values.map((value) => (PLAIN.test(value) ? value : quoted(value, platform))).join(' ')
}

function quoted(value: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? `"${value.replaceAll('"', '\\"')}"` : `'${value.replaceAll("'", "'\\''")}'`
}
