import type { Arena } from '../arena.ts'
import { type Times, timeAll } from '../contender.ts'
import { TEN_MILLION } from '../options.ts'
import { say } from '../progress.ts'
import { judge, type Result } from '../result.ts'
import { channelStates, refreshStates, textStates } from '../states.ts'
import { medianOf, pairedRatio } from '../statistics.ts'

/**
 * The full refresh against DuckDB and its cubes, and the scan under what the cube does not cover, a filter on the channel and
 * a set of rows that have a text: the slower of these two counts.
 */
export async function measureRefresh({ rows, contenders }: Arena): Promise<readonly Result[]> {
  const { engine, duckDb, cubes } = contenders
  const repetitions = rows.count < TEN_MILLION ? 7 : 5
  say('refresh: the engine, DuckDB and its month cubes in turn')
  const states = refreshStates(rows)
  const [ofEngine = [], ofDuckDb = [], ofCubes = []] = await timeAll([engine, duckDb, cubes], states, repetitions)
  const ratios = ratiosOf(ofEngine, ofDuckDb)
  const worst = ratios.indexOf(Math.max(...ratios))
  const toCubes = typical(ofEngine) / typical(ofCubes)

  say('fallback: the tuple scan and DuckDB in turn')
  const [channel, text] = [
    await timeAll([engine, duckDb], channelStates(rows), repetitions),
    await timeAll([engine, duckDb], textStates(rows), repetitions),
  ]
  const fallback = Math.max(ratioOf(channel), ratioOf(text))
  return [
    judge('refresh', rows.count, medianOf(ratios), ofEngine.flat()),
    judge('refresh-worst', rows.count, ratios[worst] ?? Number.NaN, ofEngine[worst] ?? []),
    judge('refresh-cubes', rows.count, toCubes, ofEngine.flat()),
    judge('fallback', rows.count, fallback, channel[0]?.flat() ?? []),
  ]
}

/** How long the first takes beside the second, over all states. */
function ratioOf([product = [], peer = []]: readonly Times[]): number {
  return pairedRatio(product.map(medianOf), peer.map(medianOf))
}

/** For each state the ratio of the median repetitions. */
function ratiosOf(product: Times, peer: Times): readonly number[] {
  return product.map((times, index) => medianOf(times) / medianOf(peer[index] ?? []))
}

function typical(times: Times): number {
  return medianOf(times.map(medianOf))
}
