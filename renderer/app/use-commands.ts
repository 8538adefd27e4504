import { useEffect, useEffectEvent } from 'react'
import { hasReport } from '../../shared/domain/view/reported-page.ts'
import { isTyping } from '../charts/keyboard.ts'
import { notify } from '../components/notify.ts'
import { useHost } from '../host/host-context.tsx'
import { useViewActions, useViewStore } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import { commandOf } from './shortcut-key.ts'

interface Commands {
  readonly print: () => void
  readonly showKeys: () => void
  readonly find: () => void
  readonly openExport: () => void
}

/** Obeys the keyboard and the host's menu. */
export function useCommands({ print, showKeys, find, openExport }: Commands): Commands {
  const { client } = useHost()
  const { undo, redo, open } = useViewActions()
  const { getState } = useViewStore()
  const { t } = useWords()
  const whereReported = (act: () => void) => () => {
    if (hasReport(getState().page)) act()
    else notify(t('common.export-none'))
  }
  const printPage = whereReported(print)
  const exportPage = whereReported(openExport)
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const command = commandOf(event)
    if (command === null || ((command === 'undo' || command === 'redo') && isTyping(event.target))) return
    event.preventDefault()
    const commands = { undo, redo, print: printPage, export: exportPage, keys: showKeys, find }
    commands[command]()
  })
  const onCommand = useEffectEvent((command: 'export-pdf' | 'print' | 'undo' | 'redo' | 'import') => {
    if ((command === 'undo' || command === 'redo') && isTyping(document.activeElement)) return
    const commands = { 'export-pdf': exportPage, print: printPage, undo, redo, import: () => open('data') }
    commands[command]()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', closeJustOpened, { capture: true })
    window.addEventListener('keydown', listener)
    return () => {
      window.removeEventListener('keydown', closeJustOpened, { capture: true })
      window.removeEventListener('keydown', listener)
    }
  }, [])
  useEffect(hideReasonsAtEscape, [])
  useEffect(
    () =>
      client.listen((event) => {
        if (event.type === 'command') onCommand(event.command)
      }),
    [client],
  )
  return { print: printPage, showKeys, find, openExport: exportPage }
}

/** On the root while Escape hides why a figure is missing, until the pointer or the focus goes elsewhere. */
const HIDDEN = 'data-reasons-hidden'
const MOVES = ['pointerover', 'focusin'] as const

/** Hides at Escape what shows at the pointer or on focus, which may lie over what one wants to read; returns how to stop. */
function hideReasonsAtEscape(): () => void {
  const root = document.documentElement
  const show = () => root.removeAttribute(HIDDEN)
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') root.setAttribute(HIDDEN, '')
  }
  window.addEventListener('keydown', onKeyDown, { capture: true })
  for (const move of MOVES) window.addEventListener(move, show)
  return () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    for (const move of MOVES) window.removeEventListener(move, show)
  }
}

const OPENED = '[aria-expanded=true]:is([aria-haspopup=menu], [aria-haspopup=dialog])'

/**
 * Escape closes what a button has opened just now. The focus moves inside only a moment later, and the library listens
 * there alone: the key would be lost, or close the dialog around it.
 */
function closeJustOpened(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || !(event.target instanceof HTMLElement) || !event.target.matches(OPENED)) return
  event.stopImmediatePropagation()
  event.target.click()
}
