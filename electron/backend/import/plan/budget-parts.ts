import { QUALIFIERS } from '../../../../shared/domain/dataset/dataset.ts'
import { type Amount, sumAmounts } from '../../../../shared/domain/money/amount.ts'
import { isMoneyUnit } from '../../../../shared/domain/vocabulary/money-unit.ts'
import type { Database } from '../../store/database.ts'
import { type ColumnBatch, columnReader, type Stored } from '../../store/staging/column-batch.ts'
import { TABLES } from '../../store/versioned-table.ts'

type Line = Readonly<Record<string, Stored>>

const { key: KEY, values: VALUES } = TABLES.budgets
const FIGURE = ['cents', 'unit', 'decimals', 'qualifier'] as const
/** The columns of a line that hold words. */
const WORDS = VALUES.filter((name) => FIGURE.every((each) => each !== name))

/** Adds a row to the staged one of its key; false where the sum is too large to be exact. */
export type AddPart = (rows: ColumnBatch, row: number) => boolean

/**
 * Adds lines of a budget to the one that was staged of it, in whole cents and as exact as the most exact of them, whatever
 * their order. What is not stated of all parts alike, as the source of one article, is not stated of their sum.
 */
export function createPartAdder(database: Database): AddPart {
  const isKey = KEY.map((name) => `${name} = ?`).join(' AND ')
  const find = database.prepare<Stored[], Line>(`SELECT * FROM staged WHERE ${isKey}`)
  const set = VALUES.map((name) => `${name} = @${name}`).join(', ')
  const write = database.prepare<[Line]>(`UPDATE staged SET ${set} WHERE id = @id`)
  return (rows, row) => {
    const names: readonly string[] = [...KEY, ...VALUES]
    const part: Line = Object.fromEntries(
      names.map((name, index) => [name, columnReader(rows.columns[index] ?? ABSENT)(row)]),
    )
    const line = find.get(...KEY.map((name) => part[name] ?? null))
    if (line === undefined) throw new Error('a part of a line that was not staged')
    const sum = sumAmounts([amountOf(line), amountOf(part)])
    if (!Number.isSafeInteger(sum.cents)) return false
    const words = Object.fromEntries(
      WORDS.map((name) => [name, line[name] === part[name] ? (line[name] ?? null) : null]),
    )
    write.run({ ...words, ...sum, id: line.id ?? null })
    return true
  }
}

const ABSENT = { kind: 'constant', value: null } as const

function amountOf({ cents, unit, decimals, qualifier }: Line): Amount {
  const name = String(unit)
  const known = QUALIFIERS.find((each) => each === qualifier)
  if (!isMoneyUnit(name) || known === undefined) throw new Error(`no amount is ${qualifier} in ${name}`)
  return { cents: Number(cents), unit: name, decimals: Number(decimals), qualifier: known }
}
