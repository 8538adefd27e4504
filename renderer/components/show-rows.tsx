import { Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { createContext, useContext } from 'react'
import type { IncidentRow } from '../../shared/contract/rows.ts'
import type { RowsRequest } from '../host/rows-request.ts'
import { useWords } from '../state/words.tsx'

/** The button beside a figure that opens its rows; nothing where the figure has none. */
export function ShowRows({ request }: { request: RowsRequest }) {
  const { t } = useWords()
  const show = useShowRows()
  if (show === null || request.now.source === 'published') return null
  return (
    <Button leftSection={<IconListDetails size={14} stroke={1.5} aria-hidden />} onClick={() => show(request)}>
      {t('rows.show')}
    </Button>
  )
}

/** Of one row also its history, where it is given. */
type OpenRows = (request: RowsRequest, row?: IncidentRow) => void

/** The way from a figure to its rows, given by `RowsProvider` to the pages whose figures have any. */
export const RowsContext = createContext<OpenRows | null>(null)

/** Opens the rows of a figure; `null` where a page shows figures that have none. */
export function useShowRows(): OpenRows | null {
  return useContext(RowsContext)
}
