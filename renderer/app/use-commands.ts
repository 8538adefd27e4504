import { useEffect, useEffectEvent } from 'react'
import { useHost } from '../query/host.tsx'
import { useViewActions, useViewStore } from '../state/view.tsx'
import { commandOf, isTyping } from './keys.ts'
import { useReport } from './report.ts'

interface Commands {
  readonly print: () => void
  readonly showKeys: () => void
  readonly find: () => void
  readonly exportPdf: () => void
  readonly isExporting: boolean
}

/** Obeys the keyboard and the host's menu. */
export function useCommands({ print, showKeys, find }: Pick<Commands, 'print' | 'showKeys' | 'find'>): Commands {
  const { client } = useHost()
  const { undo, redo, open } = useViewActions()
  const report = useReport(useViewStore().getState)
  const exportPdf = () => {
    if (!report.isPending) report.mutate()
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event)
    if (command === null || ((command === 'undo' || command === 'redo') && isTyping(event.target))) return
    event.preventDefault()
    const commands = { undo, redo, print, keys: showKeys, find }
    commands[command]()
  })
  const onCommand = useEffectEvent((command: 'export-pdf' | 'print' | 'undo' | 'redo' | 'import') => {
    if ((command === 'undo' || command === 'redo') && isTyping(document.activeElement)) return
    const commands = { 'export-pdf': exportPdf, print, undo, redo, import: () => open('data') }
    commands[command]()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'command') onCommand(event.command)
      }),
    [client],
  )
  return { print, showKeys, find, exportPdf, isExporting: report.isPending }
}
