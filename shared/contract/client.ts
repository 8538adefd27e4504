import { readEnvelope, type Transport } from './envelope.ts'
import { AppError } from './error.ts'
import { type AppEvent, eventSchema } from './event.ts'
import { METHODS, type MethodInput, type MethodName, type MethodOutput } from './methods.ts'

/** The typed face of a transport, the same for every host. */
export interface Client {
  /** Resolves with the checked result; rejects with an `AppError` when the method failed. */
  call<Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>>
  listen(listener: (event: AppEvent) => void): () => void
}

/** Makes calls of the method table over a transport, and checks what comes back. */
export function createClient(transport: Transport): Client {
  return {
    async call<Name extends MethodName>(name: Name, input: MethodInput<Name>): Promise<MethodOutput<Name>> {
      const envelope = readEnvelope(await transport.call(name, JSON.stringify(input)))
      if (!envelope.ok) throw new AppError(envelope.error.code, envelope.error.details)
      // The table pairs each name with its schema; TypeScript cannot follow that pairing through an index.
      return METHODS[name].output.parse(envelope.result) as MethodOutput<Name>
    },
    listen: (listener) => transport.listen((text) => listener(eventSchema.parse(JSON.parse(text)))),
  }
}
