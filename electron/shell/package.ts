import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build, type CliOptions } from 'electron-builder'
import { readElectronReleases, supportRefusal } from '../backend/platform/electron-support.ts'
import { programBuild, programVersion } from '../backend/platform/version.ts'
import { ensurePage, ensureShell, ROOT } from '../build.ts'
import { type AuditResult, audit, auditLines } from './packing/audit.ts'
import { setFuses } from './packing/fuses.ts'
import { copyNotices, writeNotices } from './packing/notices.ts'
import { writeStubElectron } from './packing/stub-electron.ts'
import { isInstaller, readUpdateKey, writeUpdate } from './packing/update-package.ts'

/** The options of `npm run package -- ...`. */
export interface PackageOptions {
  readonly platform: 'linux' | 'win' | 'mac'
  readonly targets: readonly string[]
  readonly arch: 'x64' | 'arm64'
  /** Whether it may be packed although the registry could not be asked. */
  readonly isAuditWaived: boolean
  /** Whether an installer may hold a stub in Electron's place, to be looked into. */
  readonly isStub: boolean
  /** The file of the private key by which updates are signed; `null` where none are made. */
  readonly updateKey: string | null
  /** Where the packages go. */
  readonly output: string
}

const USAGE =
  'npm run package -- --linux dir|AppImage|deb | --win nsis|msi|dir | --mac dmg|dir  [--arm64] [--update-key KEY.pem] [--stub] [--without-audit]'
const PLATFORMS = { linux: 'linux', win: 'win32', mac: 'darwin' } as const
const DISTRIBUTION = join(ROOT, 'node_modules', 'electron', 'dist')
const BINARIES = { linux: 'electron', win: 'electron.exe', mac: 'Electron.app' } as const

/** `npm run package`: makes packages in `dist/`, and `npm run audit`. Gives the exit code. */
export async function main(values: readonly string[], command: string): Promise<number> {
  const today = new Date().toISOString().slice(0, 10)
  if (command === 'audit') return printAudit(audit(today))
  const options = readPackageOptions(values)
  if (options === null) return refuse(USAGE)
  const { version } = JSON.parse(readFileSync(join(ROOT, 'node_modules', 'electron', 'package.json'), 'utf8'))
  const refusal = supportRefusal(version, readElectronReleases(), today)
  if (refusal !== null) return refuse(refusal)
  const audited = audit(today)
  if (printAudit(audited) !== 0 && !mayPackUnaudited(audited, options))
    return refuse('Nothing is packed. Where the registry cannot be asked, --without-audit packs all the same.')
  return packageProgram(options)
}

/** Says what is known of the packages; 0 where that is nothing. */
function printAudit(result: AuditResult): number {
  process.stderr.write(`${auditLines(result).join('\n')}\n`)
  return result.kind === 'asked' && result.findings.length === 0 ? 0 : 1
}

/** A package around a stub is for looking into; any other wants the word of who packs. Nothing excuses what is known. */
function mayPackUnaudited({ kind }: AuditResult, { platform, isAuditWaived }: PackageOptions): boolean {
  return kind === 'unreachable' && (isAuditWaived || !existsSync(join(DISTRIBUTION, BINARIES[platform])))
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n`)
  return 1
}

/** Builds what changed and packs it. Without Electron's binary only a Linux folder can be made, around a stub. */
export async function packageProgram(options: PackageOptions): Promise<number> {
  const { platform, targets, arch, output } = options
  // The settings take the SQLite binary of the computer that packs: each system makes its own packages.
  const isThisSystem = process.platform === PLATFORMS[platform] && process.arch === arch
  const isHere = isThisSystem && existsSync(join(DISTRIBUTION, BINARIES[platform]))
  const canBeStub =
    isThisSystem && platform === 'linux' && (options.isStub || targets.every((target) => target === 'dir'))
  if (!isHere && !canBeStub)
    return refuse(`Packages for ${platform} ${arch} need Electron's binary for it, on such a computer.`)
  if (!isHere && options.updateKey !== null) return refuse('No update is signed around a stub.')
  const key = options.updateKey === null ? null : readUpdateKey(options.updateKey)
  const stub = mkdtempSync(join(tmpdir(), 'irisboard-stub-'))
  try {
    if (!isHere) {
      process.stderr.write('Electron is not here: the package holds a stub in its place.\n')
      writeStubElectron(stub)
    }
    await buildAnew()
    writeNotices()
    const built = await build(builderOptions(options, isHere ? DISTRIBUTION : stub))
    const notices = copyNotices(output, programVersion())
    const parts = { version: programVersion(), platform: PLATFORMS[platform], arch }
    if (key !== null)
      for (const installer of built.filter(isInstaller))
        await writeUpdate({ ...parts, files: [installer, ...notices] }, key)
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
  return {
    platform,
    targets,
    arch,
    isAuditWaived: given['without-audit'] === true,
    isStub: given.stub === true,
    updateKey: given['update-key'] ?? null,
    output: join(ROOT, 'dist'),
  }
}

function parse(values: readonly string[]) {
  const list = { type: 'string', multiple: true } as const
  const flag = { type: 'boolean' } as const
  try {
    return parseArgs({
      args: [...values],
      options: {
        linux: list,
        win: list,
        mac: list,
        arm64: flag,
        x64: flag,
        'without-audit': flag,
        stub: flag,
        'update-key': { type: 'string' },
      },
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
      afterPack: ({ appOutDir, electronPlatformName }) => setFuses(appOutDir, electronPlatformName),
    },
  }
}
