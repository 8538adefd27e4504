import { type WarehouseServer, warehouseServerSchema } from './warehouse.ts'

/** The server that an address names, or why it names none; `parameter` is one that is not known. */
export type AddressReading =
  | { readonly ok: true; readonly server: WarehouseServer }
  | { readonly ok: false; readonly rule: 'shape' | 'password' }
  | { readonly ok: false; readonly rule: 'parameter'; readonly parameter: string }

const ADDRESS =
  /^postgres(?:ql)?:\/\/([^:@/?]+)(:[^@/?]*)?@(?:\[([\da-f:.]+)\]|([^[\]:@/?]+))(?::(\d{1,5}))?\/([^/?#]+)(?:\?([^#]*))?$/i
/** Whatever stands between a colon behind the user and the last `@` is one, also in an address of another shape. */
const PASSWORD = /^[^/]*\/\/[^@/]*:.*@|[?&]password=/i
const DEFAULT_PORT = '5432'
const CERTIFICATE = 'sslrootcert'

/** Reads `postgres://USER@HOST[:PORT]/DATABASE[?sslrootcert=FILE]`. A password has no place in it. */
export function readServerAddress(address: string): AddressReading {
  if (PASSWORD.test(address)) return { ok: false, rule: 'password' }
  const [, user = '', , six, name = '', port = DEFAULT_PORT, database = '', query = ''] = ADDRESS.exec(address) ?? []
  const parameters = query.split('&').filter((each) => each !== '')
  const unknown = parameters.map((each) => each.split('=')[0] ?? '').find((each) => each !== CERTIFICATE)
  if (unknown !== undefined) return { ok: false, rule: 'parameter', parameter: unknown }
  const certificate = parameters.at(-1)?.slice(CERTIFICATE.length + 1)
  try {
    const server = warehouseServerSchema.safeParse({
      host: six ?? decodeURIComponent(name),
      port: Number(port),
      database: decodeURIComponent(database),
      user: decodeURIComponent(user),
      certificate: certificate === undefined ? null : decodeURIComponent(certificate),
    })
    return server.success ? { ok: true, server: server.data } : { ok: false, rule: 'shape' }
  } catch {
    return { ok: false, rule: 'shape' }
  }
}
