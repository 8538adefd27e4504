import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from as copyInto, to as copyOut } from 'pg-copy-streams'
import type { PostgresServer } from '../../support/postgres-server.ts'
import { readSql } from '../../support/warehouse-sql.ts'

/** As somebody would set up a server of this size, so that nothing of it waits in the wrong place. */
export const SERVER_SETTINGS = {
  shared_buffers: '1GB',
  work_mem: '64MB',
  maintenance_work_mem: '512MB',
  max_wal_size: '16GB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_parallel_workers_per_gather: '2',
} as const

const STAGED = `
  SET datestyle TO 'ISO, DMY';
  CREATE TABLE staged (reference text, path text, address text, municipality text, last_action date, channel text,
    manager text, organisation text, created date, status text, rest text)`

const INTO_STAGED = `COPY staged FROM STDIN (FORMAT csv, DELIMITER ';', HEADER, FORCE_NULL (last_action))`

/** The path of a category as the reference table tells it: its first level and its last. */
const FILL = `
  INSERT INTO incident (reference, created, last_action, category, subcategory, municipality, status, organisation, channel, address)
  SELECT reference, created, last_action, split_part(path, ' > ', 1),
    CASE WHEN path LIKE '% > %' THEN split_part(path, ' > ', -1) END, municipality, status, organisation, channel, address
  FROM staged`

/** Fills the reference table of a server with a file of incidents as the program generates them. */
export async function fillServer(server: PostgresServer, file: string): Promise<void> {
  const client = await server.connect()
  try {
    await client.query(`BEGIN; ${STAGED}`)
    // The file ends with a lone quote, as the real export does, which is not of a CSV.
    const { size } = await stat(file)
    await pipeline(createReadStream(file, { end: size - 2 }), client.query(copyInto(INTO_STAGED)))
    await client.query('COMMIT')
    await makeTable(client, () => client.query(FILL))
    await client.query('DROP TABLE staged')
  } finally {
    await client.end()
  }
}

/** Fills the table of one server with a half of the rows of another. */
export async function fillHalf(server: PostgresServer, whole: PostgresServer, half: 0 | 1): Promise<void> {
  const [source, client] = [await whole.connect(), await server.connect()]
  const taken = `SELECT * FROM incident WHERE right(reference, 1)::int % 2 = ${half}`
  try {
    await makeTable(client, () =>
      pipeline(
        source.query(copyOut(`COPY (${taken}) TO STDOUT (FORMAT binary)`)),
        client.query(copyInto('COPY incident FROM STDIN (FORMAT binary)')),
      ),
    )
  } finally {
    await source.end()
    await client.end()
  }
}

async function makeTable(client: Client, fill: () => Promise<unknown>): Promise<void> {
  // Rows of a table that is as new as they are need no log, and its key is made at once when all are there.
  await client.query(`BEGIN; ${readSql('schema')}; ALTER TABLE incident DROP CONSTRAINT incident_pkey`)
  await fill()
  await client.query('ALTER TABLE incident ADD PRIMARY KEY (reference); COMMIT')
  await client.query(readSql('indexes'))
  // Else the first who reads a row would write that it stands.
  await client.query('VACUUM ANALYZE incident')
}
