import { createWriteStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Client } from 'pg'
import { to } from 'pg-copy-streams'
import type { WarehouseServer } from '../../../shared/domain/warehouse/warehouse.ts'
import { PASSWORD } from '../../support/postgres-server.ts'

interface CopyInput {
  readonly server: WarehouseServer
  readonly file: string
}

/** The columns of the reference table under the names that an import knows. */
const ROWS = `
  COPY (SELECT reference AS "N°", created AS "Signalé le", closed AS "Clôturé le", last_action AS "Dernière action",
    category AS "Catégorie", subcategory AS "Sous-catégorie", municipality AS "Commune", status AS "Statut",
    organisation AS "Entité responsable", channel AS "Qualité", address AS "Adresse" FROM incident)
  TO STDOUT (FORMAT csv, HEADER)`

/** Copies all rows of a server into a file that an import reads: the milliseconds from the connection on, and the bytes. */
export async function copyRows({
  server,
  file,
}: CopyInput): Promise<{ readonly time: number; readonly bytes: number }> {
  const start = performance.now()
  const client = new Client({ ...server, password: PASSWORD })
  await client.connect()
  await pipeline(client.query(to(ROWS)), createWriteStream(file))
  await client.end()
  return { time: performance.now() - start, bytes: (await stat(file)).size }
}
