import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { lstat, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** In a child process: the package inflates into the temp folder and sets library paths. */
const INFLATE = 'const { default: chromium } = await import(process.argv[1]); await chromium.executablePath()'

export interface BundledChromium {
  readonly executablePath: string
  readonly env: Readonly<Record<string, string>>
}

/** The browser of the npm package, inflated once per user and version; `null` on other machines. */
export async function inflateBundledChromium(): Promise<BundledChromium | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  const module = packageModule()
  if (module === null) return null
  const user = userInfo().uid
  const folder = join(tmpdir(), `irisboard-chromium-${await versionOf(module)}-${user}`)
  if (!existsSync(folder)) await inflateInto(folder, module)
  // The temp folder is open to all: a browser of another user is not run.
  if ((await lstat(folder)).uid !== user) return null
  const executablePath = join(folder, 'chromium')
  const env = { FONTCONFIG_FILE: join(folder, 'fonts.conf') }
  return { executablePath, env: (await startsWith(executablePath, env)) ? env : withOwnLibraries(folder, env) }
}

function packageModule(): string | null {
  try {
    return import.meta.resolve('@sparticuz/chromium')
  } catch {
    return null
  }
}

async function versionOf(module: string): Promise<string> {
  const manifest = JSON.parse(await readFile(fileURLToPath(new URL('../package.json', module)), 'utf8'))
  return String(manifest.version)
}

/** Inflates beside the target and renames, so that two simultaneous starts both get a complete browser. */
async function inflateInto(folder: string, module: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`)
  try {
    const env = { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' }
    await run(process.execPath, ['--input-type=module', '--eval', INFLATE, module], { env })
    await writeFile(join(staging, 'fonts.conf'), fontsConfiguration(folder))
    await rename(staging, folder)
  } catch (error) {
    await rm(staging, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}

/** Only bundled fonts: paper must not depend on those of the machine. */
function fontsConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
}

function withOwnLibraries(folder: string, env: BundledChromium['env']): BundledChromium['env'] {
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { ...env, LD_LIBRARY_PATH: libraries }
}

async function startsWith(executablePath: string, env: BundledChromium['env']): Promise<boolean> {
  try {
    await run(executablePath, ['--version', '--no-sandbox'], { env: { ...process.env, ...env } })
    return true
  } catch {
    return false
  }
}
