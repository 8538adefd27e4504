import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { Installer } from './update-manifest.ts'

/** The program as it was laid on this computer. */
export interface InstalledProgram {
  readonly platform: string
  readonly arch: string
  /** How it was installed; `null` where no installer did it, as in a clone or a folder that was unpacked. */
  readonly installer: Installer | null
  /** The file that an AppImage is; `null` for any other. */
  readonly image: string | null
}

type Environment = Readonly<Record<string, string | undefined>>

/** Says how a program of this process was installed. */
export function installedProgram(
  isPackaged: boolean,
  {
    platform,
    arch,
    execPath,
    env,
  }: Pick<NodeJS.Process, 'platform' | 'arch' | 'execPath'> & { env: Environment } = process,
  isThere: (path: string) => boolean = existsSync,
): InstalledProgram {
  const image = isPackaged && platform === 'linux' ? (env.APPIMAGE ?? null) : null
  const installer = isPackaged ? installerOf(platform, execPath, image, isThere) : null
  return { platform, arch, installer, image }
}

function installerOf(
  platform: string,
  execPath: string,
  image: string | null,
  isThere: (path: string) => boolean,
): Installer | null {
  switch (platform) {
    case 'linux':
      if (image !== null) return 'AppImage'
      return isThere(posix.join('/var/lib/dpkg/info', 'irisboard.list')) && execPath.startsWith('/opt/') ? 'deb' : null
    case 'win32':
      // The one installer leaves its own way out beside the program, the other none.
      return isThere(win32.join(win32.dirname(execPath), 'Uninstall Irisboard.exe')) ? 'exe' : 'msi'
    case 'darwin':
      return 'dmg'
    default:
      return null
  }
}
