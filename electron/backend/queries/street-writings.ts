import { streetWritings } from '../../../shared/domain/row/street.ts'
import type { Database } from '../store/database.ts'
import { lastIncidentId } from '../store/imported-rows.ts'
import type { Steps } from '../turns/steps.ts'

/** How the streets of addresses are written. */
export interface Writings {
  /** The writing of each version of an incident by its number in the database; 0 for none. */
  readonly ofId: Uint32Array
  /** Of each writing its street, in one language or in two; none for 0. */
  readonly streets: readonly (readonly string[])[]
}

/** So many rows are read in one step. */
const PIECE = 1 << 13

const MOST_DIGITS = 3

/**
 * The streets of all versions of incidents, in steps. Addresses that differ only in the digits at their end are of one
 * street, so that few of them are looked at.
 */
export function* readStreetWritings(database: Database): Steps<Writings> {
  const last = lastIncidentId(database)
  const ofId = new Uint32Array(last + 1)
  const streets: (readonly string[])[] = [[]]
  const numberOf = createNumbering(streets)
  const read = database
    .prepare<[number, number], readonly [id: number, address: string]>(
      'SELECT i.id, i.address FROM incident i NOT INDEXED WHERE i.id > ? AND i.id <= ? AND i.address IS NOT NULL',
    )
    .raw()
  for (let after = 0; after < last; after += PIECE) {
    for (const [id, address] of read.iterate(after, after + PIECE)) ofId[id] = numberOf(address)
    yield
  }
  return { ofId, streets }
}

function createNumbering(streets: (readonly string[])[]): (address: string) => number {
  const byBeginning = new Map<string, number>()
  const byStreet = new Map<string, number>()
  return (address) => {
    const begins = digitsAtEnd(address)
    // Four digits may be a postal code.
    const hasNumber =
      begins < address.length && address.length - begins <= MOST_DIGITS && isPause(address.charCodeAt(begins - 1))
    const beginning = hasNumber ? address.slice(0, begins) : `${address}\n`
    const known = byBeginning.get(beginning)
    if (known !== undefined) return known
    const writings = streetWritings(hasNumber ? `${beginning}1` : address)
    const name = writings.join('\n')
    const number = writings.length === 0 ? 0 : (byStreet.get(name) ?? streets.length)
    if (number === streets.length) {
      streets.push(writings)
      byStreet.set(name, number)
    }
    byBeginning.set(beginning, number)
    return number
  }
}

function digitsAtEnd(address: string): number {
  let begins = address.length
  while (begins > 0 && isDigit(address.charCodeAt(begins - 1))) begins -= 1
  return begins
}

/** A space or a comma: what stands before a house number, and not before a road as E40. */
function isPause(code: number): boolean {
  return code === 32 || code === 44
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57
}
