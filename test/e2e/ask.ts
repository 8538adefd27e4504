import { request } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'

export interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answered {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly text: string
}

/** One HTTP request whose path goes out as it is written, not put in order as a browser would. */
export function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, async (response) => {
      resolve({ status: response.statusCode ?? 0, headers: response.headers, text: await text(response) })
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

/** Sends a call whose answer is read only once all of it is sent, and gives the answer as it came. */
export async function sendThenRead(
  port: number,
  headers: Readonly<Record<string, string>>,
  body: Buffer,
): Promise<string> {
  const given = { Host: `127.0.0.1:${port}`, 'Content-Length': String(body.length), Connection: 'close', ...headers }
  const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}`)
  const socket = connect(port, '127.0.0.1')
  socket.write(['POST /rpc/app.version HTTP/1.1', ...lines, '', ''].join('\r\n'))
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject)
    socket.end(body, resolve)
  })
  return text(socket)
}

/** Writes bytes to the port as they are, and gives what comes back until the other end hangs up. */
export function speakRaw(port: number, words: string): Promise<string> {
  const socket = connect(port, '127.0.0.1', () => socket.write(words))
  return text(socket)
}
