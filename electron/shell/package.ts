import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type CliOptions } from 'electron-builder'
import { programBuild } from '../backend/platform/version.ts'
import { ensurePage, ensureShell, ROOT } from '../build.ts'

/** The mark by which the fuses of an Electron binary are found: version 1, nine of them, all on. */
const FUSE_WIRE = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
])

/** The options of `npm run package -- ...`. */
export interface PackageOptions {
  readonly platform: 'linux' | 'win' | 'mac'
  readonly targets: readonly string[]
  readonly arch: 'x64' | 'arm64'
  /** Where the packages go. */
  readonly output: string
}

const USAGE = 'npm run package -- --linux dir|AppImage|deb | --win nsis|dir | --mac dmg|dir  [--arm64]'
const PLATFORMS = { linux: 'linux', win: 'win32', mac: 'darwin' } as const
const BINARIES = { linux: 'electron', win: 'electron.exe', mac: 'Electron.app' } as const

/** `npm run package`: makes packages in `dist/`. Gives the exit code. */
export async function main(values: readonly string[]): Promise<number> {
  const options = readPackageOptions(values)
  if (options === null) {
    process.stderr.write(`${USAGE}\n`)
    return 1
  }
  return packageProgram(options)
}

/** Builds what changed and packs it. Without Electron's binary only a Linux folder can be made, around a stub. */
export async function packageProgram({ platform, targets, arch, output }: PackageOptions): Promise<number> {
  const distribution = join(ROOT, 'node_modules', 'electron', 'dist')
  // The settings take the SQLite binary of the computer that packs: each system makes its own packages.
  const isThisSystem = process.platform === PLATFORMS[platform] && process.arch === arch
  const isHere = isThisSystem && existsSync(join(distribution, BINARIES[platform]))
  const canBeStub = isThisSystem && platform === 'linux' && targets.every((target) => target === 'dir')
  if (!isHere && !canBeStub) {
    process.stderr.write(`Packages for ${platform} ${arch} need Electron's binary for it, on such a computer.\n`)
    return 1
  }
  const stub = mkdtempSync(join(tmpdir(), 'irisboard-stub-'))
  try {
    if (!isHere) {
      process.stderr.write('Electron is not here: the package holds a stub in its place.\n')
      writeStubElectron(stub)
    }
    await buildAnew()
    await build(builderOptions({ platform, targets, arch, output }, isHere ? distribution : stub))
    return 0
  } finally {
    rmSync(stub, { recursive: true, force: true })
  }
}

function readPackageOptions(values: readonly string[]): PackageOptions | null {
  const given = parse(values)
  const platforms = (['linux', 'win', 'mac'] as const).filter((platform) => given?.[platform] !== undefined)
  const platform = platforms[0]
  if (given === null || platform === undefined || platforms.length > 1) return null
  const targets = (given[platform] ?? []).flatMap((target) => target.split(','))
  const arch = given.arm64 === true ? 'arm64' : 'x64'
  return { platform, targets, arch, output: join(ROOT, 'dist') }
}

function parse(values: readonly string[]) {
  const list = { type: 'string', multiple: true } as const
  try {
    return parseArgs({
      args: [...values],
      options: { linux: list, win: list, mac: list, arm64: { type: 'boolean' }, x64: { type: 'boolean' } },
    }).values
  } catch {
    return null
  }
}

/** Bundles of an earlier state must not be packed with those of this one. */
async function buildAnew(): Promise<void> {
  for (const folder of ['shell', 'backend']) rmSync(join(ROOT, 'build', folder), { recursive: true, force: true })
  await ensurePage(() => {})
  await ensureShell(() => {})
}

/** The settings themselves are in package.json; what is only known now is added. */
function builderOptions({ platform, targets, arch, output }: PackageOptions, electronDist: string): CliOptions {
  return {
    projectDir: ROOT,
    publish: 'never',
    [platform]: [...targets],
    [arch]: true,
    config: {
      electronDist,
      directories: { output, buildResources: 'electron/shell/resources' },
      extraMetadata: { buildHash: programBuild() },
    },
  }
}

/**
 * Lays out a folder that stands in for Electron's distribution for Linux, so that a package can be made, and looked
 * into, where the binary cannot be had. What is packed around it is the real thing; it only says that it is a stub.
 */
function writeStubElectron(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  const script = '#!/bin/sh\necho "This package was made without the Electron binary." >&2\nexit 1\n'
  writeFileSync(join(folder, 'electron'), Buffer.concat([Buffer.from(script), FUSE_WIRE]), { mode: 0o755 })
  writeFileSync(join(folder, 'locales', 'en-GB.pak'), '')
}
