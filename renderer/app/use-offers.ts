import { useEffect, useEffectEvent } from 'react'
import type { AppEvent } from '../../shared/contract/event.ts'
import { useHost } from '../query/host.tsx'
import { addOffered } from '../state/offered-files.ts'
import { useViewActions } from '../state/view.tsx'

/** Opens the page of imports for a file that the program was opened with; it is shown there, never written by itself. */
export function useOffers(): void {
  const { client } = useHost()
  const { open } = useViewActions()
  const onEvent = useEffectEvent((event: AppEvent) => {
    if (event.type !== 'file-offered') return
    addOffered([{ token: event.file, file: { name: event.name, size: event.size } }])
    open('data')
  })
  useEffect(() => client.listen((event) => onEvent(event)), [client])
}
