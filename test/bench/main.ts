import { writeFile } from 'node:fs/promises'
import { openArena } from './arena.ts'
import type { Bench, Findings } from './bench.ts'
import { UnequalAnswers } from './contender.ts'
import { type BenchDocument, loadNote, machineName } from './document.ts'
import { writeIncidentFile } from './incident-file.ts'
import { measureAppend } from './measures/append.ts'
import { measureBrush } from './measures/brush.ts'
import { checkEquality } from './measures/equality.ts'
import { measureGrowth } from './measures/growth.ts'
import { measureImport } from './measures/import.ts'
import { measureMemory } from './measures/memory.ts'
import { measureOpen } from './measures/open.ts'
import { measureOpenDocument } from './measures/open-document.ts'
import { measurePaint } from './measures/paint.ts'
import { measureRefresh } from './measures/refresh.ts'
import { measureStep } from './measures/step.ts'
import { readOptions, TEN_MILLION, USAGE } from './options.ts'
import { say } from './progress.ts'
import type { Result } from './result.ts'
import { tableOf } from './table.ts'
import { isCounted, MEASURES } from './targets.ts'
import { openWorkspace } from './workspace.ts'

/** `npm run bench`: 0 when every target of this size is met, 1 when one is missed or two answers differ. */
export async function main(values: readonly string[]): Promise<number> {
  const options = readOptions(values)
  if (options === null) {
    process.stderr.write(USAGE)
    return 1
  }
  const workspace = await openWorkspace()
  const bench: Bench = {
    rows: options.rows,
    workspace,
    csv: workspace.path('incidents.csv'),
    dataFolder: workspace.path('data'),
  }
  try {
    const { results, notes, missed } = await run(bench)
    const document: BenchDocument = { rows: bench.rows, machine: machineName(), results }
    if (options.json !== null) await writeFile(options.json, `${JSON.stringify(document, null, 2)}\n`)
    process.stdout.write(`\n${bench.rows} rows on ${document.machine}\n\n${tableOf(results)}\n${notes.join('\n')}\n`)
    return verdict(bench.rows, [...results.filter(({ ok }) => !ok).map(({ name }) => name), ...missed])
  } catch (error) {
    if (!(error instanceof UnequalAnswers)) throw error
    process.stdout.write(`\nUNEQUAL ANSWERS, nothing is timed: ${error.message}\n`)
    return 1
  }
}

async function run(bench: Bench): Promise<Findings & { readonly missed: readonly string[] }> {
  say(`${bench.rows} incidents are generated`)
  await writeIncidentFile(bench.csv, bench.rows)
  const imported = await measureImport(bench)
  const arena = await openArena(bench)
  try {
    const equality = await checkEquality(arena)
    const refresh = await measureRefresh(arena)
    const step = await measureStep(arena)
    const growth = await measureGrowth(bench, arena)
    const open = await measureOpen(bench, arena)
    const memory = await measureMemory(bench, arena)
    const document = await measureOpenDocument(bench)
    const append = await measureAppend(bench, arena)
    const paint = await measurePaint(bench)
    const brush = bench.rows < TEN_MILLION ? null : await measureBrush(bench)
    const findings = [imported, step, memory, append]
    return {
      results: inOrder([...refresh, growth, open, document, paint, ...findings.flatMap(({ results }) => results)]),
      notes: [
        ...equality,
        ...findings.flatMap(({ notes }) => notes),
        ...(brush === null ? [] : [brush.note]),
        ...loadNote(),
      ],
      missed: [
        ...(imported.isPlanQuick ? [] : ['inspection and plan']),
        ...(brush?.isQuick === false ? ['brush'] : []),
      ],
    }
  } finally {
    await arena.close()
  }
}

/** In the order of the table of targets. */
function inOrder(results: readonly Result[]): readonly Result[] {
  const names = Object.keys(MEASURES)
  return results.toSorted((a, b) => names.indexOf(a.name) - names.indexOf(b.name))
}

function verdict(rows: number, missed: readonly string[]): number {
  const list = missed.length === 0 ? 'none' : missed.join(', ')
  if (isCounted(rows)) {
    process.stdout.write(missed.length === 0 ? '\nEvery target is met.\n' : `\nMISSED: ${list}\n`)
    return missed.length === 0 ? 0 : 1
  }
  process.stdout.write(`\nTargets count at 1 M and 10 M rows; those of 1 M would be missed here by: ${list}.\n`)
  return 0
}
