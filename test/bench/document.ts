import { cpus, loadavg, totalmem } from 'node:os'
import type { Result } from './result.ts'

const GIGABYTE = 1024 ** 3

/** What the bench leaves for others to read. */
export interface BenchDocument {
  readonly rows: number
  /** The machine in a few words: absolute times hold for it only. */
  readonly machine: string
  readonly results: readonly Result[]
}

export function machineName(): string {
  const processors = cpus()
  const model = (processors[0]?.model ?? 'unknown processor').trim()
  const memory = Math.round(totalmem() / GIGABYTE)
  return `${processors.length} x ${model}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`
}

/** What a person must know of a machine that does other things as well; nothing on a quiet one. */
export function loadNote(): readonly string[] {
  const load = loadavg()[0] ?? 0
  const cores = cpus().length
  if (load <= cores + 1) return []
  return [
    `BUSY MACHINE: a load of ${load.toFixed(1)} on ${cores} cores. Peers with several threads lose most by it: no ratio counts.`,
  ]
}
