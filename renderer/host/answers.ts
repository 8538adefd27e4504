import type { Client } from '../../shared/contract/client.ts'
import type { Answer, Question } from '../../shared/domain/incidents/question.ts'
import type { Loaded } from './loaded.ts'
import { useLoaded } from './use-loaded.ts'

/** Named questions, answered together. */
export type Questions<Name extends string> = Readonly<Record<Name, Question>>
export type Answers<Name extends string> = Readonly<Record<Name, Answer>>

/** Asks all questions at once, from one state of the data. Answers are known under that state and the questions. */
export function useAnswers<Name extends string>(
  questions: Questions<Name>,
  options?: { readonly isAsked: boolean },
): Loaded<Answers<Name>> {
  const names = Object.keys(questions) as Name[]
  const ask = async (client: Client) => {
    const { answers } = await client.call('figures.refresh', { questions: names.map((name) => questions[name]) })
    // The host answers in the order asked; the pairing of names is lost to the type checker.
    return Object.fromEntries(names.map((name, index) => [name, answers[index]])) as Answers<Name>
  }
  return useLoaded(['figures.refresh', questions], ask, options)
}
