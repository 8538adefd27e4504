import { encodeFailure, encodeResult, LARGEST_BODY } from '../../../shared/contract/envelope.ts'
import { AppError, type Failure } from '../../../shared/contract/error.ts'
import { type Handlers, isMethodName, METHODS, type MethodName } from '../../../shared/contract/methods.ts'
import { readJson } from '../../../shared/domain/reading/read-json.ts'
import { errorCode, isBusy, isDamage, isOutOfReach } from '../platform/error-code.ts'
import type { Log } from '../platform/log.ts'

export type Dispatch = (method: string, body: string) => Promise<string>

/**
 * Looks up, decodes, runs and encodes. It always answers, with a code where the method failed; with that of `expectInPlace`
 * where the data folder is not there before a method or is no longer there after it.
 */
export function createDispatcher(
  handlers: Partial<Handlers>,
  log: Log,
  expectInPlace: () => Promise<void> = async () => undefined,
): Dispatch {
  return async (method, body) => {
    const started = performance.now()
    try {
      const result = await run(handlers, method, body, expectInPlace)
      log.debug('answered', { method, milliseconds: Math.round(performance.now() - started) })
      return encodeResult(result)
    } catch (error) {
      return encodeFailure(failureOf(error, method, log))
    }
  }
}

async function run(
  handlers: Partial<Handlers>,
  name: string,
  body: string,
  expectInPlace: () => Promise<void>,
): Promise<unknown> {
  if (!isMethodName(name) || !Object.hasOwn(handlers, name))
    throw new AppError('unknown-method', { method: name.slice(0, 100) })
  if (body.length > LARGEST_BODY) throw new AppError('too-large', { limit: LARGEST_BODY })
  const input = METHODS[name].input.safeParse(parseJson(body))
  if (!input.success) {
    const issue = input.error.issues[0]
    throw new AppError('bad-request', { method: name, path: issue?.path.join('.') ?? '', rule: issue?.code ?? '' })
  }
  const { replacesDatabase = false } = METHODS[name].traits
  await expectInPlace().catch((error: unknown) => {
    // A backup comes also where only the backups are left.
    if (!(replacesDatabase && isDamagedFolder(error))) throw error
  })
  const result = await invoke(handlers, name, input.data)
  if (!replacesDatabase) await expectInPlace()
  return METHODS[name].output.parse(result)
}

/** True for a failure of a folder whose data are damaged or gone, while it is there itself. */
export function isDamagedFolder(error: unknown): boolean {
  return error instanceof AppError && error.code === 'folder-damaged'
}

function invoke(handlers: Partial<Handlers>, name: MethodName, input: unknown): unknown {
  // Input was checked against the schema of this very name; the pairing is lost to the type checker in the index.
  const handler = handlers[name] as ((input: unknown) => unknown) | undefined
  return handler?.(input)
}

function parseJson(body: string): unknown {
  try {
    return readJson(body)
  } catch (cause) {
    throw new AppError('bad-request', { rule: 'json' }, { cause })
  }
}

/** Expected failures keep their code; of any other the stack is logged, and a bug is told as `internal`. */
export function failureOf(error: unknown, method: string, log: Log): Failure {
  if (error instanceof AppError) return { code: error.code, details: error.details }
  log.error('a method failed', {
    method,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  })
  if (isDamage(error)) return { code: 'folder-damaged', details: {} }
  // Known by its name: the hosts, which have no database, use this too. The transaction is rolled back by then.
  const reason = errorCode(error) ?? ''
  if (error instanceof Error && error.name === 'SqliteError') {
    if (isOutOfReach(reason)) return { code: 'folder-unwritable', details: { reason } }
    // A program that is none of ours keeps no lock of ours, and may hold the database itself.
    if (isBusy(error)) return { code: 'folder-locked', details: {} }
  }
  return { code: 'internal', details: { method: method.slice(0, 100) } }
}
