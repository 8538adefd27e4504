import { Agent, type ClientRequest, request } from 'node:http'
import { connect, type Socket } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { PLAIN_QUESTION } from '../../../shared/domain/incidents/question.ts'

const REQUESTS = 10_000
const READERS = { count: 20, pause: 200 }
const WRITERS = { count: 20, pause: 200 }
/** Each sends bodies of so many bytes, one after the other: a host takes none of them. */
const LARGE = { count: 10, bytes: 50 * 1024 * 1024, most: 30 }
const CALLERS = 150
/** Of one that asks for figures, alone and beside the others. */
const PROBES = 300

const QUESTIONS = JSON.stringify({
  questions: ['category', 'municipality', 'status'].map((by) => ({ ...PLAIN_QUESTION, by: [by], source: 'records' })),
})

interface HostLoad {
  /** The milliseconds of each probe. */
  readonly alone: readonly number[]
  readonly during: readonly number[]
  /** What the host did not answer, or not as it should: a call, or a body that is too large. */
  readonly unanswered: number
  readonly untold: number
}

/** Asks a host for figures alone, then among two hundred connections: quick and slow ones, and those of large bodies. */
export async function loadHost({ address }: { address: string }): Promise<HostLoad> {
  const url = new URL(address)
  const agent = new Agent({ keepAlive: true })
  const headers = { Authorization: `Bearer ${url.hash.split('=')[1]}`, 'Content-Type': 'application/json' }
  const target = { host: url.hostname, port: url.port, method: 'POST', headers }
  const send = (path: string, body: string | Buffer): Promise<number> =>
    answerTo(request({ ...target, path, agent }), body)
  const probe = async (): Promise<number> => {
    const start = performance.now()
    await send('/rpc/figures.refresh', QUESTIONS)
    return performance.now() - start
  }
  const alone = await timesOf(probe)
  const ended = new AbortController()
  const slow = [
    ...Array.from({ length: READERS.count }, () => readSlowly(url, ended.signal)),
    ...Array.from({ length: WRITERS.count }, () => writeSlowly(url, headers.Authorization, ended.signal)),
  ]
  const count = { sent: 0, answered: 0, bodies: 0, refused: 0 }
  const body = Buffer.alloc(LARGE.bytes, ' ')
  const callers = Array.from({ length: CALLERS }, async () => {
    while (count.sent < REQUESTS) {
      count.sent += 1
      const status = await send('/rpc/app.version', '{}')
      count.answered += Number(status === 200)
    }
  })
  const senders = Array.from({ length: LARGE.count }, async () => {
    while (count.bodies < LARGE.most) {
      count.bodies += 1
      const status = await send('/rpc/app.version', body).catch(() => 0)
      count.refused += Number(status === 413)
    }
  })
  const during: number[] = []
  const others = Promise.all([...callers, ...senders]).finally(() => ended.abort())
  while (!ended.signal.aborted) during.push(await probe())
  await others
  await Promise.all(slow)
  agent.destroy()
  return { alone, during, unanswered: REQUESTS - count.answered, untold: LARGE.most - count.refused }
}

async function timesOf(probe: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = []
  while (times.length < PROBES) times.push(await probe())
  return times
}

/** The status of the answer, read to its end. */
function answerTo(asked: ClientRequest, body: string | Buffer): Promise<number> {
  return new Promise((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      response.on('error', reject).on('end', () => resolve(response.statusCode ?? 0))
      response.resume()
    })
    asked.end(body)
  })
}

/** Takes the page a little at a time, again and again. */
async function readSlowly({ hostname, port, host }: URL, until: AbortSignal): Promise<void> {
  const socket = openSocket(hostname, port)
  socket.pause()
  while (!until.aborted) {
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`)
    await setTimeout(READERS.pause)
    socket.read(100)
  }
  socket.destroy()
}

/** Sends a call that never comes to its end; the host gives it up, and it begins anew. */
async function writeSlowly({ hostname, port, host }: URL, authorization: string, until: AbortSignal): Promise<void> {
  while (!until.aborted) {
    const socket = openSocket(hostname, port)
    socket.write(
      `POST /rpc/app.version HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\nContent-Length: 100000\r\n\r\n`,
    )
    while (!until.aborted && socket.writable) {
      socket.write(' ')
      await setTimeout(WRITERS.pause)
    }
    socket.destroy()
  }
}

/** What the host ends is no failure of the load. */
function openSocket(hostname: string, port: string): Socket {
  return connect(Number(port), hostname).on('error', () => undefined)
}
