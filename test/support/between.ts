import { connect, createServer, type Socket } from 'node:net'
import type { WarehouseServer } from '../../shared/domain/warehouse/warehouse.ts'

/** What stands between the program and a server. */
export interface Between extends AsyncDisposable {
  readonly server: WarehouseServer
}

/** Passes on what both say, and cuts each connection, or the first of them, once the server has said so many bytes. */
export async function cutAfter(
  bytes: number,
  behind: WarehouseServer,
  times = Number.POSITIVE_INFINITY,
): Promise<Between> {
  let met = 0
  return listening(behind, (near) => {
    met += 1
    const most = met > times ? Number.POSITIVE_INFINITY : bytes
    const far = connect(behind.port, behind.host)
    let passed = 0
    near.on('data', (piece) => far.write(piece))
    far.on('data', (piece) => {
      near.write(piece.subarray(0, Math.min(piece.length, most - passed)))
      passed += piece.length
      if (passed < most) return
      near.destroySoon()
      far.destroy()
    })
    near.on('close', () => far.destroy())
    far.on('close', () => near.destroySoon())
    far.on('error', () => undefined)
  })
}

/** Takes connections and never says a word. */
export async function silent(behind: WarehouseServer): Promise<Between> {
  return listening(behind, () => undefined)
}

async function listening(behind: WarehouseServer, meet: (near: Socket) => void): Promise<Between> {
  const open = new Set<Socket>()
  const listener = createServer((near) => {
    open.add(near)
    near.on('error', () => undefined)
    near.on('close', () => open.delete(near))
    meet(near)
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const address = listener.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    server: { ...behind, port: address.port },
    async [Symbol.asyncDispose]() {
      for (const near of open) near.destroy()
      await new Promise((resolve) => listener.close(resolve))
    },
  }
}
