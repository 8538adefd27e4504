import type { ReactNode } from 'react'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import type { PaperColumn } from './paper-table.tsx'
import { type PaperWords, shown } from './paper-words.tsx'
import styles from './table.module.css'

type ColumnName<Key> = Key extends `columns.${infer Name}` ? Name : never

interface FigureWords {
  readonly head?: string
  /** Stands where there is no figure. */
  readonly nothing?: string
}

/** A column of the figures that rows have under its name. */
export function figureColumn<Name extends ColumnName<MessageKey>>(
  name: Name,
  write: (value: number) => string,
  { t }: Pick<PaperWords, 't'>,
  { head = t(`columns.${name}`), nothing = t('common.no-value') }: FigureWords = {},
): PaperColumn<{ readonly [Each in Name]?: number | null }> {
  return { name, head, className: styles.number, cell: (row) => shown(row[name] ?? null, write, nothing) }
}

/** A figure as a source prints it, in its parts. */
export interface PrintedValue {
  readonly qualifier: string
  readonly number: string
  readonly decimals: number
  readonly unit: string
}

/**
 * Reserve, number and unit in columns of their own, so that digits stand under digits. Reserves have a column where there
 * are any; a unit that all rows share stands in the head.
 */
export function valueColumns<Row>(
  rows: readonly Row[],
  head: string,
  valueIn: (row: Row) => PrintedValue,
  { t }: Pick<PaperWords, 't'>,
): readonly PaperColumn<Row>[] {
  const values = rows.map(valueIn)
  const most = Math.max(0, ...values.map(({ decimals }) => decimals))
  const [unit, ...otherUnits] = new Set(values.map((value) => value.unit))
  const isOneUnit = unit !== undefined && otherUnits.length === 0
  const qualifier: PaperColumn<Row> = {
    name: 'qualifier',
    head: t('columns.qualifier'),
    className: styles.qualifier,
    cell: (row) => valueIn(row).qualifier,
  }
  const units: PaperColumn<Row> = {
    name: 'unit',
    head: t('columns.unit'),
    className: styles.unit,
    cell: (row) => valueIn(row).unit,
  }
  return [
    ...(values.some((value) => value.qualifier !== '') ? [qualifier] : []),
    {
      name: 'value',
      head: isOneUnit ? t('columns.in-unit', { column: head, unit }) : head,
      className: `${styles.number} ${styles.value}`,
      cell: (row) => alignedNumber(valueIn(row), most),
    },
    ...(isOneUnit ? [] : [units]),
  ]
}

/** A printed number gets no decimals that the source does not print: their room is left free. */
function alignedNumber({ number, decimals }: PrintedValue, most: number): ReactNode {
  const missing = most - decimals
  if (missing === 0) return number
  const sign = decimals === 0 ? ' + 0.28em' : ''
  return <span style={{ paddingInlineEnd: `calc(${missing}ch${sign})` }}>{number}</span>
}
