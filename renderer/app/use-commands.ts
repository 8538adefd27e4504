import { useEffect, useEffectEvent } from 'react'
import { hasReport } from '../../shared/domain/report/report-sections.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { notify } from '../components/notify.ts'
import { useFileSaving } from '../components/use-change.ts'
import { useHost } from '../host/host-context.tsx'
import { useViewActions, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { commandOf, isTyping } from './shortcut-key.ts'

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
  const { getState } = useViewStore()
  const { t } = useWords()
  const report = useReport(getState)
  const whereReported = (act: () => void) => () => {
    if (hasReport(getState().page)) act()
    else notify(t('common.export-pdf-none'))
  }
  const printPage = whereReported(print)
  const exportPdf = whereReported(() => {
    if (!report.isPending) report.mutate()
  })
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event)
    if (command === null || ((command === 'undo' || command === 'redo') && isTyping(event.target))) return
    event.preventDefault()
    const commands = { undo, redo, print: printPage, keys: showKeys, find }
    commands[command]()
  })
  const onCommand = useEffectEvent((command: 'export-pdf' | 'print' | 'undo' | 'redo' | 'import') => {
    if ((command === 'undo' || command === 'redo') && isTyping(document.activeElement)) return
    const commands = { 'export-pdf': exportPdf, print: printPage, undo, redo, import: () => open('data') }
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
  return { print: printPage, showKeys, find, exportPdf, isExporting: report.isPending }
}

/** Makes the PDF of the view that there is by then, and lets the host save it. */
function useReport(viewOf: () => ViewState) {
  const { language } = useWords()
  return useFileSaving((client) => {
    const view = viewOf()
    return client.call('report.create', { view, language: view.report.language ?? language })
  })
}
