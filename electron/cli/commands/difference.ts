import type { Client } from '../../../shared/contract/client.ts'
import {
  DIFFERENCE_KINDS,
  type DifferenceCount,
  type DifferenceRow,
  withoutLabel,
} from '../../../shared/domain/history/difference.ts'
import { cellWords, fieldWords, keyWords, valueWords } from '../../../shared/i18n/difference-words.ts'
import { differenceRows, exportDifference } from '../../backend/history/export-difference.ts'
import { withLocal } from '../local-client.ts'
import { readWholeNumber } from '../question-options.ts'
import { type TargetOptions, targetFile } from '../target-file.ts'
import { alignColumns, EXIT, type Terminal, UsageError } from '../terminal.ts'

export interface DifferenceOptions extends TargetOptions {
  readonly diff: readonly string[]
  readonly out?: string
}

/** Lists what differs between the states of two snapshots, on the screen or as a CSV file. */
export async function difference(terminal: Terminal, { diff, out, ...options }: DifferenceOptions): Promise<number> {
  const [first = null, second = null] = diff.map((value) => readWholeNumber('--diff', value))
  if (first === null || second === null || diff.length !== 2) throw new UsageError('command.usage-diff')
  const [from, to] = [Math.min(first, second), Math.max(first, second)]
  const file = out === undefined ? null : targetFile(out, options)
  await withLocal(terminal, 'answer', ({ client }) =>
    file === null ? show(terminal, client, from, to) : write(terminal, client, { from, to, out: file }),
  )
  return EXIT.done
}

async function show(terminal: Terminal, client: Client, from: number, to: number): Promise<void> {
  const { t, format } = terminal
  const { counts, cells } = await client.call('snapshots.compare', {
    from,
    to,
    dataset: null,
    kind: null,
    offset: 0,
    limit: 1,
  })
  const found: DifferenceRow[] = []
  for await (const row of differenceRows(client, from, to)) found.push(row)
  const rows = found.map((row) => ({
    ...row,
    key: row.key.map(({ value }) => withoutLabel(value)),
    label: keyWords(row, t, format),
  }))
  const count = counts.reduce((sum, each) => sum + countOf(each), 0)
  terminal.print({ from, to, counts, rows, ...(cells === undefined ? {} : { cells }) }, [
    ...alignColumns(found.flatMap((row) => fieldLines(row, terminal))),
    t('command.result-difference', { count, n: format.count(count) }),
    ...(cells === undefined ? [] : [cellWords(cells, t, format)]),
  ])
}

async function write(
  terminal: Terminal,
  client: Client,
  { from, to, out }: { readonly from: number; readonly to: number; readonly out: string },
): Promise<void> {
  const { t } = terminal
  const rows = await exportDifference({ client, from, to, language: t.language, outFile: out })
  terminal.print({ from, to, file: out, rows }, [t('command.result-written', { file: out })])
}

function countOf(counts: DifferenceCount): number {
  return DIFFERENCE_KINDS.reduce((sum, kind) => sum + counts[kind], 0)
}

/** One line per field that differs. */
function fieldLines(row: DifferenceRow, { t, format }: Terminal): readonly (readonly string[])[] {
  return row.fields.map(({ field, before, after }) => [
    t(`vocabulary.dataset-${row.dataset}`),
    t(`history.kind-${row.kind}`),
    keyWords(row, t, format),
    fieldWords(field, t),
    valueWords(row.dataset, field, before, t, format),
    valueWords(row.dataset, field, after, t, format),
  ])
}
