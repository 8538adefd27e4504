import { z } from 'zod'
import { type Failure, failureSchema } from './error.ts'

const envelopeSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), result: z.unknown() }),
  z.object({ ok: z.literal(false), error: failureSchema }),
])

/** What a method answered, or why it failed. */
type Envelope = z.infer<typeof envelopeSchema>

/** Reads the JSON text of an envelope, as every transport gives it. */
export function readEnvelope(text: string): Envelope {
  return envelopeSchema.parse(JSON.parse(text))
}

/** The JSON text by which the result of a method crosses. */
export function encodeResult(result: unknown): string {
  return JSON.stringify({ ok: true, result })
}

/** The JSON text by which the failure of a method crosses. */
export function encodeFailure(error: Failure): string {
  return JSON.stringify({ ok: false, error })
}

/** The longest body of a call; a host refuses a longer one before it is looked at. */
export const LARGEST_BODY = 4 * 1024 * 1024

/** What a host must do: move strings. Everything else is derived from the method table. */
export interface Transport {
  /** Sends the JSON text of a method's input and gives the JSON text of its envelope. */
  call(method: string, body: string): Promise<string>
  /** Hears the JSON text of every event until the returned function is called. */
  listen(listener: (event: string) => void): () => void
}
