import { keepPreviousData, replaceEqualDeep, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Questions } from '../../query/answers.ts'
import { useFolder } from '../../query/folder.tsx'
import { useHost } from '../../query/host.tsx'
import { type Loaded, loadedOf } from '../../query/loaded.ts'
import { askFigures, type IncidentFigures } from './incident-figures.ts'
import type { QuestionName } from './questions.ts'

/** Asks all that the page shows in one go: of records as one list of integers, of published figures as questions. */
export function useIncidentFigures(questions: Questions<QuestionName>): Loaded<IncidentFigures> {
  const { client } = useHost()
  const { dataVersion } = useFolder()
  const queries = useQueryClient()
  const last = useRef<IncidentFigures | null>(null)
  return loadedOf(
    useQuery({
      queryKey: ['incidents', dataVersion, questions],
      queryFn: async (): Promise<IncidentFigures> => {
        const figures = await askFigures(client, queries, dataVersion, questions)
        // What a click did not change stays the same object, so that its chart is not drawn again.
        last.current = replaceEqualDeep(last.current, figures)
        return last.current ?? figures
      },
      structuralSharing: false,
      placeholderData: keepPreviousData,
    }),
  )
}
