import { useState } from 'react'

/** How far a question has come. */
type Asked<Answer> =
  | { readonly kind: 'none' | 'asking' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly error: unknown }

/** A question to servers, asked when a person says so; what an earlier one answers is not waited for. */
export function useAsked<Input, Answer>(work: (input: Input) => Promise<Answer>) {
  const [state, setState] = useState<Asked<Answer>>({ kind: 'none' })
  const ask = (input: Input): void => {
    const asking: Asked<Answer> = { kind: 'asking' }
    const become = (next: Asked<Answer>) => setState((now) => (now === asking ? next : now))
    setState(asking)
    work(input).then(
      (answer) => become({ kind: 'answered', answer }),
      (error: unknown) => become({ kind: 'failed', error }),
    )
  }
  return { state, ask, forget: () => setState({ kind: 'none' }) }
}
