import { MUNICIPALITIES } from '../../shared/domain/vocabulary/municipality.ts'
import styles from './table.module.css'

/** A table of so many rows at most, all municipalities and what is of none, is never split over two pages. */
const MOST_KEPT_ROWS = MUNICIPALITIES.length + 1
/** So many rows at least stand on either side of a page's end; fewer are no table without their heading. */
const FEWEST_ROWS = 3

/** The class of a table, which says whether a page may end in it. */
export function tableClass(rows: readonly unknown[], ...others: readonly (string | undefined)[]): string {
  return [styles.table, keptClass(rows), ...others].filter((each) => each !== undefined).join(' ')
}

/** The class of a group of rows, likewise. */
export function keptClass(rows: readonly unknown[]): string | undefined {
  return rows.length <= MOST_KEPT_ROWS ? styles.kept : undefined
}

/** The class of a section: heading, chart and notes stay with a table that is too small to stand alone. */
export function sectionClass(rows: readonly unknown[]): string | undefined {
  return rows.length <= FEWEST_ROWS ? styles.kept : undefined
}
