import type { Columns } from '../incident-columns.ts'
import { type ServiceGround, seenDays, standings } from './service-ground.ts'

/** What a tuple is for a stock: of no group, or by its register one that has ended or not. */
export interface StockTuples {
  /** For each tuple 0 where a filter leaves it out, 1 where its incidents are open, 2 where they ended. */
  readonly state: Uint8Array
  /** For each tuple the place of its register. */
  readonly register: Uint16Array | Uint32Array
  /** For each register and day 1 where what is open was looked at on its last day. */
  readonly seen: readonly Uint8Array[]
}

export const OPEN = 1
const ENDED = 2

/** What the tuples are that are not marked as left out. */
export function stockTuples(columns: Columns, ground: ServiceGround, failed: ArrayLike<number>): StockTuples {
  const standing = standings(columns)
  const { codes, ofTuple } = columns.dimensions.register
  return {
    state: Uint8Array.from(standing, (each, tuple) => (failed[tuple] !== 0 ? 0 : each === 'open' ? OPEN : ENDED)),
    register: ofTuple,
    seen: codes.map((code) => seenDays(columns, ground, code)),
  }
}
