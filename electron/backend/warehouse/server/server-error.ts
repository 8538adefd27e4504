import { AppError, type ErrorCode } from '../../../../shared/contract/error.ts'
import { serverName, type WarehouseServer } from '../../../../shared/domain/warehouse/warehouse.ts'
import { errorCode } from '../../platform/error-code.ts'

/** What was asked of a server once it had let a person in. */
interface AskedTable {
  readonly relation: string
}

/** What the server or the system says, by its code. */
const BY_CODE: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^(?:28P01|28000|28\w{3})$/, 'source-password'],
  [/^(?:57014|25P03|ETIMEDOUT)$/, 'source-timeout'],
  [/^(?:3D000|3F000|42\w{3})$/, 'source-schema'],
  // A day outside those that the server had counted: the numbers of the cells have no room for it.
  [/^22003$/, 'source-changed'],
  [
    /^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_MISMATCH|INVALID_CA|EPROTO)/,
    'source-certificate',
  ],
]

/** The same where it says no more than a text. */
const BY_TEXT: readonly (readonly [RegExp, ErrorCode])[] = [
  [/^SASL: /, 'source-password'],
  [/^timeout expired$/, 'source-timeout'],
  [/SSL connection/, 'source-certificate'],
]

/** Nobody answers, or a server that is not ready for anybody. */
const UNREACHED = /^(?:E[A-Z_]+|57P03|53300|08\w{3})$/
/** The connection ended, as one may between two questions too: the server was stopped, or what lies between. */
const CUT = /^(?:E[A-Z_]+|57P0[12]|08\w{3})$/
const ENDED = /^(?:Connection terminated|Client (?:has encountered a connection error|was closed) and is not queryable)/

/**
 * Why a server does not answer, `asked` being `null` until it has let a person in, as an expected failure. What it says itself may hold what stands in its rows: its code
 * alone is told.
 */
export function serverFailure(error: unknown, server: WarehouseServer, asked: AskedTable | null): AppError {
  if (error instanceof AppError) return error
  const code = errorCode(error) ?? ''
  const text = error instanceof Error ? error.message : ''
  const told = code === '' ? text : code
  const details = {
    server: serverName(server),
    user: server.user,
    reason: told,
    what: asked?.relation ?? server.database,
  }
  return new AppError(failureCode(code, text, asked !== null), details, { cause: error })
}

function failureCode(code: string, text: string, isConnected: boolean): ErrorCode {
  const known = BY_CODE.find(([pattern]) => pattern.test(code)) ?? BY_TEXT.find(([pattern]) => pattern.test(text))
  if (known !== undefined) return known[1]
  if (!isConnected) return UNREACHED.test(code) || ENDED.test(text) ? 'source-unreachable' : 'source-failed'
  return CUT.test(code) || ENDED.test(text) ? 'source-cut' : 'source-failed'
}
