/** What a child process of the bench can be asked to do. */
export const TASKS = {
  'import-product': async () => (await import('./tasks/import-product.ts')).importProduct,
  'append-product': async () => (await import('./tasks/append-product.ts')).appendProduct,
  'backup-product': async () => (await import('./tasks/backup-product.ts')).backupProduct,
  'open-product': async () => (await import('./tasks/open-product.ts')).openProduct,
  'refresh-product': async () => (await import('./tasks/refresh-product.ts')).refreshProduct,
  'pull-product': async () => (await import('./tasks/pull-product.ts')).pullProduct,
  'load-host': async () => (await import('./tasks/load-host.ts')).loadHost,
  'copy-rows': async () => (await import('./tasks/copy-rows.ts')).copyRows,
  'refresh-cells': async () => (await import('./tasks/refresh-cells.ts')).refreshCells,
  'learn-duckdb-words': async () => (await import('./tasks/import-duckdb.ts')).learnDuckDbWords,
  'import-duckdb': async () => (await import('./tasks/import-duckdb.ts')).importDuckDb,
  'ask-duckdb': async () => (await import('./tasks/ask-duckdb.ts')).askDuckDb,
  'load-crossfilter': async () => (await import('./tasks/crossfilter.ts')).loadCrossfilter,
  'ask-crossfilter': async () => (await import('./tasks/crossfilter.ts')).askCrossfilter,
} as const

export type TaskName = keyof typeof TASKS
type Run<Name extends TaskName> = Awaited<ReturnType<(typeof TASKS)[Name]>>
export type TaskInput<Name extends TaskName> = Parameters<Run<Name>>[0]
export type TaskOutput<Name extends TaskName> = Awaited<ReturnType<Run<Name>>>
