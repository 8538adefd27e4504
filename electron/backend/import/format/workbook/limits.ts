/**
 * What a workbook may come to. Every one is counted while reading, whatever the file declares, so that a crafted file
 * is refused before it costs anything; an honest full sheet of 1 048 576 rows passes them all.
 */
export const LIMITS = {
  entries: 1000,
  entryBytes: 1.5e9,
  totalBytes: 2e9,
  /** Inflated bytes per packed byte, once `ratioFreeBytes` were inflated. */
  ratio: 200,
  ratioFreeBytes: 10e6,
  sheets: 250,
  rows: 1_048_576,
  /** The last column in which a sheet may hold a value. */
  columns: 1000,
  cells: 50e6,
  sharedStrings: 4e6,
  sharedCharacters: 250e6,
  cellFormats: 100_000,
  xmlDepth: 64,
  /** Characters of markup or text without a tag between them. */
  xmlSilence: 2e6,
} as const
