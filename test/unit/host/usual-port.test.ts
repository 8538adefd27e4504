import { createServer, type Server } from 'node:http'
import { afterEach, expect, it } from 'vitest'
import { listenOn, usualPort } from '../../../electron/http/usual-port.ts'

const open: Server[] = []
const listen = async (ports: readonly number[]): Promise<number> => {
  const server = createServer()
  open.push(server)
  await listenOn(server, ports)
  const place = server.address()
  return typeof place === 'object' && place !== null ? place.port : 0
}
const closeAll = () => {
  for (const server of open.splice(0)) server.close()
}
afterEach(closeAll)

it('a data folder has one port, however it is written, and another folder another', () => {
  expect(usualPort('/home/an/irisboard')).toBe(usualPort('/home/an/cases/../irisboard/'))
  expect(usualPort('/home/an/irisboard')).not.toBe(usualPort('/home/an/irisboard-demonstration'))
})

it('takes another port where the first is taken, and refuses where there is no other', async () => {
  const taken = await listen([0])
  const other = await listen([taken, 0])
  expect(other).not.toBe(taken)
  await expect(listen([taken])).rejects.toMatchObject({ code: 'EADDRINUSE' })
})

it('takes the first port where it is free', async () => {
  const port = await listen([0])
  closeAll()
  expect(await listen([port, 0])).toBe(port)
})
