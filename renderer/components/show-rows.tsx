import { ActionIcon, Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import type { RowsRequest } from '../query/rows-request.ts'
import { useWords } from '../state/words.tsx'
import { useShowRows } from './rows-context.ts'

interface ShowRowsProps {
  readonly request: RowsRequest
  /** Says what it does where there is room for words. */
  readonly hasWords?: boolean
}

/** The tool beside a figure that opens its rows; nothing where the figure has none. */
export function ShowRows({ request, hasWords = false }: ShowRowsProps) {
  const { t } = useWords()
  const show = useShowRows()
  if (show === null || request.now.source === 'published') return null
  const icon = <IconListDetails size={14} stroke={1.5} aria-hidden />
  return hasWords ? (
    <Button leftSection={icon} onClick={() => show(request)}>
      {t('rows.show')}
    </Button>
  ) : (
    <ActionIcon size={26} aria-label={t('rows.show')} title={t('rows.show')} onClick={() => show(request)}>
      {icon}
    </ActionIcon>
  )
}
