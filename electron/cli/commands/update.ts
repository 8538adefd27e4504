import { resolve } from 'node:path'
import { programVersion } from '../../backend/platform/version.ts'
import { handOver, type Start } from '../../backend/update/hand-over.ts'
import type { InstalledProgram } from '../../backend/update/installed-program.ts'
import { systemWord } from '../../backend/update/judge-update.ts'
import { readUpdate } from '../../backend/update/read-update.ts'
import { UPDATE_KEYS } from '../../backend/update/update-keys.ts'
import { EXIT, type Terminal } from '../terminal.ts'

export interface UpdateOptions {
  readonly install?: boolean
  readonly allowOlder?: boolean
}

/** The program that is to be updated, and by whose signature. */
interface Updated {
  readonly program: InstalledProgram
  readonly keys?: readonly string[]
  readonly start?: Start
}

/** Checks an update package and, where that is asked, gives it to the installer of the system. */
export async function update(
  { t, format, print }: Terminal,
  value: string,
  { install = false, allowOlder: mayBeOlder = false }: UpdateOptions,
  { program, keys = UPDATE_KEYS, start }: Updated,
): Promise<number> {
  const file = resolve(value)
  const current = programVersion()
  const rules = { keys, version: current, program, mayBeOlder }
  const { version, system, files } = install ? await handOver(file, rules, start) : await readUpdate(file, rules, null)
  print({ file, version, current, system, files, handedOver: install }, [
    t('command.result-update', { version, current, system: systemWord(system) }),
    ...files.map(({ name, bytes, sha256 }) => `${name}  ${format.count(bytes)}  ${sha256}`),
    t(install ? 'command.result-update-begun' : 'command.result-update-checked'),
  ])
  return EXIT.done
}
