import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { WarehouseServer } from '../../../../shared/domain/warehouse/warehouse.ts'
import { writeAtomically } from '../../platform/atomic-write.ts'
import { configurationFolder } from '../../platform/data-folder.ts'
import { ensureFolder } from '../../platform/ensure-folder.ts'

const NAME = 'source-passwords.conf'
/** For its owner alone. */
const PRIVATE = 0o600

/** Whose folder of configuration it is. */
export interface PersonPlace {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly platform: string
  readonly home: string
}

/** The file in which the program keeps the passwords that were typed into it, beside a person's own key. */
export function keptPasswordFile({ environment, platform, home }: PersonPlace): string {
  return join(configurationFolder(environment, platform, home), NAME)
}

/** Keeps a password of servers, in the place of the one before. Rejects with `write-failed`. */
export async function keepPassword(
  place: PersonPlace,
  servers: readonly WarehouseServer[],
  password: string,
): Promise<void> {
  const lines = [...new Set(servers.map(beginning))].map((start) => `${start}${escaped(password)}`)
  await writeLines(place, [...linesOfOthers(place, servers), ...lines])
}

/** Forgets the passwords of servers. Rejects with `write-failed`. */
export async function forgetPasswords(place: PersonPlace, servers: readonly WarehouseServer[]): Promise<void> {
  if (!existsSync(keptPasswordFile(place))) return
  await writeLines(place, linesOfOthers(place, servers))
}

function linesOfOthers(place: PersonPlace, servers: readonly WarehouseServer[]): readonly string[] {
  const file = keptPasswordFile(place)
  if (!existsSync(file)) return []
  const starts = servers.map(beginning)
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line !== '' && !starts.some((start) => line.startsWith(start)))
}

async function writeLines(place: PersonPlace, lines: readonly string[]): Promise<void> {
  const file = keptPasswordFile(place)
  const text = lines.map((line) => `${line}\n`).join('')
  await writeAtomically(file, (unfinished) => {
    ensureFolder(dirname(file))
    return writeFile(unfinished, text, { mode: PRIVATE })
  })
}

/** What a line of a server begins with, up to its password. */
function beginning({ host, port, database, user }: WarehouseServer): string {
  return `${[host, String(port), database, user].map(escaped).join(':')}:`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\:]/g, String.raw`\$&`)
}
