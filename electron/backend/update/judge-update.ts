import { AppError } from '../../../shared/contract/error.ts'
import type { InstalledProgram } from './installed-program.ts'
import { PRODUCT, type UpdateManifest } from './update-manifest.ts'

/** What an update is judged by. */
export interface UpdateRules {
  readonly keys: readonly string[]
  /** The version that runs. */
  readonly version: string
  readonly program: InstalledProgram
  /** Whether somebody said that the same version or an older one may be installed. */
  readonly mayBeOlder: boolean
}

/** Judges what was signed. Throws `update-other-product`, `update-other-system` or `update-not-newer`. */
export function judgeUpdate({ product, version, system }: UpdateManifest, rules: UpdateRules): void {
  if (product !== PRODUCT) throw new AppError('update-other-product', { product })
  const { platform, arch, installer } = rules.program
  const isForHere =
    system.platform === platform && system.arch === arch && (installer === null || system.installer === installer)
  if (!isForHere)
    throw new AppError('update-other-system', {
      given: systemWord(system),
      here: systemWord({ platform, arch, installer }),
    })
  if (!rules.mayBeOlder && compareVersions(version, rules.version) <= 0)
    throw new AppError('update-not-newer', { version, current: rules.version })
}

/** `linux-x64.deb`, as it also stands at the end of a package's name. */
export function systemWord({ platform, arch, installer }: InstalledWord): string {
  return `${platform}-${arch}${installer === null ? '' : `.${installer}`}`
}

type InstalledWord = Pick<InstalledProgram, 'platform' | 'arch' | 'installer'>

/** Versions of three numbers. */
function compareVersions(first: string, second: string): number {
  const [a, b] = [first, second].map((version) => version.split('.').map(Number))
  const at = [0, 1, 2].find((index) => a?.[index] !== b?.[index])
  return at === undefined ? 0 : (a?.[at] ?? 0) - (b?.[at] ?? 0)
}
