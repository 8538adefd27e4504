import type { RowColumn } from '../../shared/domain/row/row-column.ts'

/** In pixels, for the widest known words: columns never resize while scrolling. */
export const COLUMN_WIDTHS: Readonly<Record<RowColumn, number>> = {
  reference: 132,
  created: 104,
  category: 152,
  subcategory: 160,
  municipality: 160,
  address: 168,
  status: 224,
  lastAction: 100,
  closedOn: 100,
  days: 96,
  organisation: 240,
  channel: 148,
  register: 148,
  import: 168,
  line: 104,
}
