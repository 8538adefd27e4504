import type { Dataset } from '../../../../shared/domain/dataset/dataset.ts'
import type { Mapping } from '../../../../shared/domain/import/mapping.ts'
import type { Problem } from '../../../../shared/domain/import/problem.ts'
import type { TablePeriod } from '../head/as-of-day.ts'
import type { Layout } from '../head/layout.ts'
import type { BuiltRow } from '../row/row-builder.ts'

/** The table whose rows are checked. */
export interface CheckedTable {
  readonly layout: Layout
  readonly mapping: Mapping
  readonly period: TablePeriod
}

/** Sees the records of a file as they stand, be they refused or not. */
export interface RecordCheck {
  see(cells: readonly string[], line: number): void
  readonly problems: () => readonly Problem[]
}

/** Sees the rows that were accepted, to tell what only several of them show. */
export interface RowCheck {
  see(cells: readonly string[], line: number, row: BuiltRow): void
  readonly problems: () => readonly Problem[]
}

/** Tells what is wrong with a row, which is refused for it. */
export type RowRefusal = (cells: readonly string[], line: number, row: BuiltRow) => readonly Problem[]

interface Started {
  readonly records: RecordCheck
  readonly row: RowRefusal
  readonly rows: RowCheck
}

interface CheckOf<Sees extends keyof Started> {
  /** The name of its file. */
  readonly name: string
  readonly sees: Sees
  readonly datasets: readonly Dataset[]
  /** What it finds: the README of this folder prints it. */
  readonly finds: string
  /** `null` where the table has no columns to check. */
  start(table: CheckedTable): Started[Sees] | null
}

/** A rule about the rows of some datasets. */
export type Check = { readonly [Sees in keyof Started]: CheckOf<Sees> }[keyof Started]
