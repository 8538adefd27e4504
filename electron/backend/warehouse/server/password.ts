import { readFileSync, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'
import { AppError } from '../../../../shared/contract/error.ts'
import { serverName, type WarehouseServer } from '../../../../shared/domain/warehouse/warehouse.ts'
import { keptPasswordFile, type PersonPlace } from './kept-passwords.ts'

/** Where a password is looked for. */
export interface PasswordPlace extends PersonPlace {
  /** The one that was just typed, which goes before every other. */
  readonly typed?: string
}

/** What others than the owner may do, the group included. */
const OF_OTHERS = 0o077

/**
 * The password of a server: the one just typed, else `IRISBOARD_SOURCE_PASSWORD`, else the one that the program keeps, else
 * that of the file in which programs of PostgreSQL look; empty where there is none. Fails with `source-password-file` where
 * others may read the file in which it stands.
 */
export function passwordOf(server: WarehouseServer, place: PasswordPlace): string {
  if (place.typed !== undefined) return place.typed
  const given = place.environment.IRISBOARD_SOURCE_PASSWORD
  if (given !== undefined && given !== '') return given
  return inFile(keptPasswordFile(place), server, place) || inFile(passwordFile(place), server, place)
}

function inFile(file: string, server: WarehouseServer, place: PasswordPlace): string {
  const mode = statSync(file, { throwIfNoEntry: false })?.mode
  if (mode === undefined) return ''
  if (place.platform !== 'win32' && (mode & OF_OTHERS) !== 0)
    throw new AppError('source-password-file', { server: serverName(server), file })
  return passwordIn(readFileSync(file, 'utf8'), server)
}

function passwordFile({ environment, platform, home }: PasswordPlace): string {
  const chosen = environment.PGPASSFILE
  if (chosen !== undefined && chosen !== '') return chosen
  if (platform !== 'win32') return posix.join(home, '.pgpass')
  return win32.join(environment.APPDATA ?? win32.join(home, 'AppData', 'Roaming'), 'postgresql', 'pgpass.conf')
}

/** A part of a line up to a colon; a backslash stands before a colon or a backslash that is one. */
const PART = /((?:[^\\:]|\\.)*)(?::|$)/y

function passwordIn(text: string, { host, port, database, user }: WarehouseServer): string {
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue
    const [password, ...asked] = partsOf(line).toReversed()
    const wanted = [user, database, String(port), host]
    const isMeant = asked.length === wanted.length && asked.every((part, at) => part === '*' || part === wanted[at])
    if (isMeant && password !== undefined) return password
  }
  return ''
}

function partsOf(line: string): readonly string[] {
  const parts: string[] = []
  PART.lastIndex = 0
  while (parts.length < 5) {
    const [, part] = PART.exec(line) ?? []
    if (part === undefined) break
    parts.push(part.replaceAll(/\\(.)/g, '$1'))
  }
  return parts
}
