import type { RecordGround } from '../../../shared/domain/figures/record-ground.ts'
import { createEngine, type Engine } from '../engine/engine.ts'
import { createServiceCounter, type ServiceCounter } from '../engine/service/service-counter.ts'
import { readServiceGround } from '../queries/service-ground.ts'
import { dataVersion } from '../store/journal.ts'
import { atOnce, type Steps } from '../turns/steps.ts'
import type { StateRows, StateSource } from './state-rows.ts'

/** The rows of one state of the data, loaded when they are first asked for. */
interface RowState {
  /** At once, however many rows must be read for a state that was not loaded before. */
  readonly engine: () => Engine
  /** At once too: it counts the rows of the engine. */
  readonly service: () => ServiceCounter
  /** The numbers in the database of the rows of the engine's columns; `null` for a past state that is not loaded. */
  readonly rowNumbers: () => Uint32Array | null
}

/** The records of a view. */
export interface RecordState extends RowState {
  /** Of the registers that it shows, with the breaks that are known at the moment: they are no part of any import. */
  readonly coverage: RecordGround
}

/** A state as it is kept. */
export interface CachedState extends RowState {
  readonly isLoaded: boolean
  /** In steps; where rows are written in between nothing is loaded. */
  load(): Steps<void>
  /** The rows of its engine, at once. */
  readonly rows: () => StateRows
}

/**
 * A state of a version of the data, whose rows are read when they are first asked for; `isKept` where no SQL tells which
 * they are.
 */
export function cachedState(
  source: StateSource,
  version: number,
  read: () => Steps<StateRows>,
  isKept = false,
): CachedState {
  // Its rows, or how they are read: what that holds, as the rows of another state, is let go of once they are there.
  let held: StateRows | (() => Steps<StateRows>) = read
  let engine: Engine | null = null
  let numbers: Uint32Array | null = null
  let service: ServiceCounter | null = null
  const { database, asOf } = source
  const rowsAtOnce = (): StateRows => {
    if (typeof held === 'function') held = atOnce(held())
    return held
  }
  return {
    rows: rowsAtOnce,
    engine: () => {
      engine ??= createEngine(rowsAtOnce().columns)
      return engine
    },
    service: () => {
      service ??= createServiceCounter(rowsAtOnce().columns, readServiceGround(database, asOf, source.lastDay))
      return service
    },
    get isLoaded() {
      return typeof held !== 'function'
    },
    *load() {
      const steps = typeof held === 'function' ? held() : null
      while (steps !== null) {
        const { done, value } = steps.next()
        if (typeof held !== 'function' || dataVersion(database) !== version) return
        if (done === true) {
          held = value
          return
        }
        yield
      }
    },
    rowNumbers: () => {
      if (asOf === null || isKept || typeof held !== 'function') numbers ??= rowsAtOnce().numbers()
      return numbers
    },
  }
}
