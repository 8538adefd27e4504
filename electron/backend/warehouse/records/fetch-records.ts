import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { type PageColumn, pageColumns, pageQuery, type RecordKey } from '../query/records-query.ts'
import { sideBySide } from '../server/side-by-side.ts'
import { type KeptPages, type KeptState, openKeptPages } from './kept-pages.ts'
import { changedReferences, readPages, type ServerRecords } from './server-records.ts'

/** Where rows go to, and how they are asked for. */
export interface Fetching {
  /** Where pages are kept until all are there. */
  readonly keptIn: string
  /** Where the file of all of them goes to. */
  readonly folder: string
  /** Names the question among others: pages of another one are not gone on with. */
  readonly asked: string
  readonly pageRows: number
  readonly signal: AbortSignal
  /** The rows and the bytes received so far. */
  readonly onProgress: (rows: number, bytes: number) => void
}

/** Rows as they were fetched. */
export interface FetchedRecords {
  /** A file in CSV, the servers in their order. */
  readonly path: string
  readonly columns: readonly PageColumn[]
  /** The query as each server was asked it, of all pages. */
  readonly query: string
  readonly rows: number
  /** Received by this pull. */
  readonly bytes: number
  /** True where some of it is of an earlier pull that was cut off. */
  readonly isResumed: boolean
}

/** Fetches the rows of all servers side by side, page by page. Fails with `source-...`, `write-failed` or `cancelled`. */
export async function fetchRecords(servers: readonly ServerRecords[], fetching: Fetching): Promise<FetchedRecords> {
  const { keptIn, folder, asked, signal, onProgress } = fetching
  const kept = servers.map((_, place) => openKeptPages(keptIn, place, asked))
  const isResumed = kept.some(({ left }) => left !== null)
  let bytes = 0
  const rows = (): number => kept.reduce((sum, each) => sum + each.rows(), 0)
  async function* counted(pieces: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length
      onProgress(rows(), bytes)
      yield piece
    }
  }
  const work = servers.flatMap((server, place) => {
    const pages = kept[place]
    return pages === undefined ? [] : [{ server, pages }]
  })
  await sideBySide(work, signal, async ({ server, pages }, ended) => {
    ended.addEventListener('abort', server.open.close, { once: true })
    const after = await settle(server, pages)
    let before = 0
    for (const { until, place, query } of await readPages(server, after, fetching.pageRows)) {
      await pages.add(counted(server.open.copy(query)), { until, rows: place - before, next: server.next })
      before = place
    }
  })
  const [first] = servers
  const columns = first === undefined ? [] : pageColumns(first.question.columns)
  const path = join(folder, 'records.csv')
  await joinPages(path, columns, kept)
  const queries = servers.map(({ question }) => pageQuery(question, null, null))
  return { path, columns, query: [...new Set(queries)].join(';\n'), rows: rows(), bytes, isResumed }
}

/** Takes out of what is kept what may have changed since; the row behind which the pull goes on. */
async function settle(server: ServerRecords, pages: KeptPages): Promise<RecordKey | null> {
  const { left } = pages
  if (left === null) return null
  await pages.leaveOut(await changedReferences(server, left.next))
  return earlier(left)
}

/** Stamps are written so that their texts have their order. */
function earlier({ after, next }: KeptState): RecordKey {
  const isBeyond = next.isIncluded && after.stamp !== null && after.stamp >= next.stamp
  return isBeyond ? { stamp: next.stamp, reference: '' } : after
}

async function joinPages(
  path: string,
  columns: readonly PageColumn[],
  kept: readonly Pick<KeptPages, 'path'>[],
): Promise<void> {
  await writeFile(path, `${columns.map(({ header }) => header).join(',')}\n`, { mode: 0o600 })
  for (const { path: pages } of kept.filter((each) => existsSync(each.path)))
    await pipeline(createReadStream(pages), createWriteStream(path, { flags: 'a' }))
}
