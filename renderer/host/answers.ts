import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Answer, Question } from '../../shared/domain/incidents/question.ts'
import { useFolder } from './folder.tsx'
import { useHost } from './host-context.tsx'
import { type Loaded, loadedOf } from './loaded.ts'

/** Named questions, answered together. */
export type Questions<Name extends string> = Readonly<Record<Name, Question>>
export type Answers<Name extends string> = Readonly<Record<Name, Answer>>

/** Asks all questions at once, from one state of the data. Answers are known under that state and the questions. */
export function useAnswers<Name extends string>(
  questions: Questions<Name>,
  { isAsked = true } = {},
): Loaded<Answers<Name>> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const names = Object.keys(questions) as Name[]
  return loadedOf(
    useQuery({
      queryKey: ['figures.refresh', dataVersion, questions],
      queryFn: async () => {
        const { answers } = await client.call('figures.refresh', { questions: names.map((name) => questions[name]) })
        // The host answers in the order asked; the pairing of names is lost to the type checker.
        return Object.fromEntries(names.map((name, index) => [name, answers[index]])) as Answers<Name>
      },
      placeholderData: keepPreviousData,
      enabled: isAsked,
    }),
  )
}
