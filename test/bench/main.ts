import { writeFile } from 'node:fs/promises'
import type { Bench, Findings } from './bench.ts'
import { UnequalAnswers } from './contender.ts'
import { type BenchDocument, loadNote, machineName } from './document.ts'
import { layGround } from './ground.ts'
import { writeIncidentFile } from './incident-file.ts'
import { readOptions, USAGE } from './options.ts'
import { type Part, partsOf } from './parts.ts'
import { say } from './progress.ts'
import type { Result } from './result.ts'
import { tableOf } from './table.ts'
import { isCounted, MEASURES } from './targets.ts'
import { openWorkspace } from './workspace.ts'

/** `npm run bench`: 0 when every target of this size is met, 1 when one is missed or two answers differ. */
export async function main(values: readonly string[]): Promise<number> {
  const options = readOptions(values)
  const parts = options === null ? null : partsOf(options.only)
  if (options === null || parts === null) {
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
    const { results, notes, missed } = await run(bench, parts)
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

async function run(bench: Bench, parts: readonly Part[]): Promise<Required<Findings>> {
  say(`${bench.rows} incidents are generated`)
  await writeIncidentFile(bench.csv, bench.rows)
  const ground = layGround(bench)
  const findings: Findings[] = []
  try {
    for (const part of parts) findings.push(await part.run(ground))
    return {
      results: inOrder(findings.flatMap(({ results }) => results)),
      notes: [...ground.notes, ...findings.flatMap(({ notes }) => notes), ...loadNote()],
      missed: findings.flatMap(({ missed = [] }) => missed),
    }
  } finally {
    await ground.close()
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
