import { useRef, useState } from 'react'
import { AppError } from '../../shared/contract/error.ts'
import type { ExportFormat, RowQuestion } from '../../shared/contract/rows.ts'
import { useFileSaving } from '../components/use-change.ts'
import { useHost } from '../host/host-context.tsx'

/** Rows written so far; the total is unknown while they are selected and sorted. */
export interface ExportProgress {
  readonly done: number
  readonly total: number | null
}

interface RowExport {
  readonly isPending: boolean
  /** `null` while no export runs. */
  readonly progress: ExportProgress | null
  readonly begin: (format: ExportFormat, options?: { readonly onSuccess?: () => void }) => void
  readonly cancel: () => void
}

/** Exports the rows of a question and has the host save the file; a cancelled export leaves none. */
export function useExport(question: RowQuestion): RowExport {
  const { client } = useHost()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<string | null>(null)
  const { isPending, mutate } = useFileSaving(async (_client, format: ExportFormat) => {
    const name = crypto.randomUUID()
    running.current = name
    const forget = client.listen((event) => {
      if (event.type === 'export-progress' && event.name === name) setProgress(event)
    })
    try {
      return await client.call('rows.export', { name, question, format })
    } catch (error) {
      if (error instanceof AppError && error.code === 'cancelled') return null
      throw error
    } finally {
      forget()
      running.current = null
      setProgress(null)
    }
  })
  const cancel = () => {
    if (running.current !== null) void client.call('rows.cancel', { name: running.current })
  }
  return { isPending, progress, begin: mutate, cancel }
}
