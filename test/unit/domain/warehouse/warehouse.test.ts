import { expect, test } from 'vitest'
import { isLoopback, relationSchema, serverName } from '../../../../shared/domain/warehouse/warehouse.ts'

test('S10: this very computer is told by its name, and nothing that only looks like it', () => {
  expect(['localhost', 'LOCALHOST', '127.0.0.1', '127.8.8.8', '::1'].filter((host) => !isLoopback(host))).toEqual([])
  const others = ['0.0.0.0', '127.0.0.1.example', 'localhost.example', '10.0.0.1', '::2', '127.1', 'x127.0.0.1', '']
  expect(others.filter(isLoopback)).toEqual([])
})

test('a table may stand in a schema, and in nothing else', () => {
  expect(['incident', 'région.Incident "1"'].filter((name) => !relationSchema.safeParse(name).success)).toEqual([])
  expect(['', '.', 'a.', 'a.b.c', 'a\0b'].filter((name) => relationSchema.safeParse(name).success)).toEqual([])
})

test('a server is called by its host and port', () => {
  expect(serverName({ host: 'db', port: 1 })).toBe('db:1')
  expect(serverName({ host: '::1', port: 1 })).toBe('[::1]:1')
})
