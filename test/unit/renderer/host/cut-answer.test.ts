import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowserHost } from '../../../../renderer/host/browser-host.ts'
import { createClient } from '../../../../shared/contract/client.ts'
import { AppError } from '../../../../shared/contract/error.ts'

/** Begins every answer and ends in the middle of it, as a host does that is ended by force. */
let server: Server
let origin = ''

beforeAll(async () => {
  server = createServer((_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 })
    response.write('{"ok":true', () => response.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${Object(server.address()).port}`
})
afterAll(() => server.close())

test('a host that ends in the middle of an answer is told as gone, not as a bug of the page', async () => {
  const bridge = openBrowserHost('0'.repeat(64), origin)
  const gone = new AppError('program-closed')
  await expect(createClient(bridge.transport).call('folder.state', {})).rejects.toEqual(gone)
  await expect(bridge.offerFile(new File(['a'], 'a.csv'))).rejects.toEqual(gone)
  await expect(bridge.save('0'.repeat(32), 'a.csv')).rejects.toEqual(gone)
})
