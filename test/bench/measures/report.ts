import { createBatch } from '../../../electron/backend/report/batch/create-batch.ts'
import type { Host } from '../../../electron/http/host.ts'
import { addDays } from '../../../shared/domain/calendar/day.ts'
import { DEFAULT_VIEW, type ViewState } from '../../../shared/domain/view/view-state.ts'
import { createTranslator } from '../../../shared/i18n/all-languages.ts'
import { createFormat } from '../../../shared/i18n/format.ts'
import { batchValues } from '../../../shared/report/batch-values.ts'
import type { Bench, Findings } from '../bench.ts'
import { say } from '../progress.ts'
import { judge } from '../result.ts'
import { withHost } from '../running-host.ts'
import { smallFolder } from '../small-folder.ts'
import { medianOf, pairedRatio } from '../statistics.ts'
import { short } from '../table.ts'

const ROUNDS = 7
const BATCH = 8
const LANGUAGE = 'fr'
const VIEW: ViewState = { ...DEFAULT_VIEW, page: 'incidents', source: 'records' }

/**
 * A batch in a program that has printed nothing yet: its first report is the peer of the further ones. Then reports in two
 * programs that run, in turn: over the rows of this run and over very few.
 */
export async function measureReport({ rows, workspace, dataFolder }: Bench): Promise<Findings> {
  const few = await smallFolder(workspace)
  return withHost(few, (small) =>
    withHost(dataFolder, async (large) => {
      say('batch: a report for each of some municipalities')
      const { first, further } = await timeBatch(large, workspace.path('reports'))
      say('report: in two programs in turn')
      await small.client.call('report.create', { view: VIEW, language: LANGUAGE })
      const peer: number[] = []
      const own: number[] = []
      for (let round = 0; round < ROUNDS; round += 1) {
        peer.push(await timeReport(small, round))
        own.push(await timeReport(large, round))
      }
      return {
        results: [
          judge('report', rows, pairedRatio(own, peer), own),
          judge('batch', rows, medianOf(further) / first, further),
        ],
        notes: [
          `Report: over 10 000 rows [${short(medianOf(peer))} ms]; the first of a batch of ${further.length + 1} [${short(first)} ms].`,
        ],
      }
    }),
  )
}

/** The milliseconds of a report of days that no report before was about: no answer to it is known. */
async function timeReport({ client }: Host, round: number): Promise<number> {
  const period = { kind: 'range', from: addDays('2015-01-01', round), to: '2024-12-31' } as const
  const start = performance.now()
  await client.call('report.create', { view: { ...VIEW, period }, language: LANGUAGE })
  return performance.now() - start
}

async function timeBatch(
  { client, print }: Host,
  folder: string,
): Promise<{ readonly first: number; readonly further: readonly number[] }> {
  const start = performance.now()
  const words = { t: createTranslator(LANGUAGE), format: createFormat(LANGUAGE) }
  const values = await batchValues(client, VIEW, 'municipality', words)
  const times = [start]
  await createBatch({
    values: values.slice(0, BATCH),
    language: LANGUAGE,
    print,
    client,
    folder,
    replaces: false,
    signal: new AbortController().signal,
    onReport: (number) => {
      if (number > 1) times.push(performance.now())
    },
  })
  times.push(performance.now())
  const [first = Number.NaN, ...further] = times.slice(1).map((time, index) => time - (times[index] ?? 0))
  return { first, further }
}
