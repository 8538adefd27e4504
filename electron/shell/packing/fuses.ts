import { join } from 'node:path'
import { type FuseConfig, FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/**
 * All fuses of Electron, each said: one that a later Electron adds stops the packing until it is decided. Cookies are not
 * encrypted since there are none, and the key would be asked of the person's keychain; no snapshot of V8 is ours.
 */
export const FUSES: FuseConfig = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: false,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** What Electron's own file is called in a folder that is packed, by the packer's name of the system. */
const PROGRAMS: Readonly<Record<string, string>> = {
  linux: 'irisboard',
  win32: 'Irisboard.exe',
  darwin: 'Irisboard.app',
}

/** Sets them in a folder that is about to be packed. The packer has an older list of fuses, which lacks one. */
export async function setFuses(folder: string, platform: string): Promise<void> {
  const program = PROGRAMS[platform]
  if (program === undefined) throw new Error(`no fuses for ${platform}`)
  await flipFuses(join(folder, program), { ...FUSES, resetAdHocDarwinSignature: platform === 'darwin' })
}
