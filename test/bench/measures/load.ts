import type { Bench, Findings } from '../bench.ts'
import { askChild } from '../child.ts'
import { say } from '../progress.ts'
import { judge } from '../result.ts'
import { withHost } from '../running-host.ts'
import { smallFolder } from '../small-folder.ts'
import { quantileOf } from '../statistics.ts'
import { short } from '../table.ts'

const ROUNDS = 3
const MEGABYTE = 1024 * 1024

/** The loopback host among two hundred connections, quick, slow and large ones, beside itself alone; and its memory after them. */
export async function measureLoad({ rows, workspace }: Bench): Promise<Findings> {
  const folder = await smallFolder(workspace)
  return withHost(folder, async ({ address }) => {
    say('load: 200 connections and 10 000 requests, three times')
    // What the first round loads and keeps is no growth.
    await askChild('load-host', { address })
    const before = process.memoryUsage().rss / MEGABYTE
    const ratios: number[] = []
    const during: number[] = []
    const failed: string[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      const loaded = await askChild('load-host', { address })
      during.push(...loaded.during)
      ratios.push(quantileOf(loaded.during, 0.95) / quantileOf(loaded.alone, 0.95))
      if (loaded.unanswered > 0) failed.push(`load: ${loaded.unanswered} calls were not answered`)
      if (loaded.untold > 0) failed.push(`load: ${loaded.untold} bodies of 50 MB were not refused as too large`)
    }
    const after = process.memoryUsage().rss / MEGABYTE
    return {
      results: [judge('load', rows, Math.max(...ratios), during), judge('load-memory', rows, after / before, [after])],
      notes: [`Load: the host held ${short(before)} MB after a first round, ${short(after)} MB after three more.`],
      missed: failed,
    }
  })
}
