type Called = Pick<NodeJS.Process, 'platform' | 'execPath'> & {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly versions: { readonly electron?: string }
}

/** How a person would call the terminal of the program that runs: that of the desktop program stands behind `cli`. */
export function programCall({ platform, execPath, env, versions }: Called = process): string {
  if (env.npm_lifecycle_event !== undefined) return 'npm run -s cli --'
  if (versions.electron === undefined) return 'irisboard'
  // The package for Debian links it into the path of everybody.
  if (platform === 'linux' && execPath.startsWith('/opt/')) return 'irisboard cli'
  // A child of the program on macOS has a file of its own, inside the program.
  const file = env.APPIMAGE ?? execPath.replace(/\.app\/Contents\/.*$/, '.app/Contents/MacOS/Irisboard')
  return `${/\s/.test(file) ? `"${file}"` : file} cli`
}
