import type { Result } from './result.ts'
import type { Workspace } from './workspace.ts'

/** One run: how many rows, and where its files lie. */
export interface Bench {
  readonly rows: number
  readonly workspace: Workspace
  /** The file of incidents, and the data folder that it is imported into. */
  readonly csv: string
  readonly dataFolder: string
}

/** What a part of the bench found: lines of the table, and what else a person should know. */
export interface Findings {
  readonly results: readonly Result[]
  readonly notes: readonly string[]
  /** What misses its target without a line in the table. */
  readonly missed?: readonly string[]
}
