/** What a key of the keyboard asks for. */
export type Command = 'undo' | 'redo' | 'print' | 'export' | 'keys' | 'find'

interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** The command of a key press, by the letter that it types: a Belgian keyboard has its letters elsewhere. */
export function commandOf(press: Press): Command | null {
  if (press.key === 'F1') return 'keys'
  if (press.altKey || !(press.ctrlKey || press.metaKey)) return null
  switch (press.key.toLowerCase()) {
    case 'z':
      return press.shiftKey ? 'redo' : 'undo'
    case 'y':
      return press.shiftKey ? null : 'redo'
    case 'k':
      return press.shiftKey ? null : 'find'
    case 'p':
      return press.shiftKey ? null : 'print'
    case 'e':
      return press.shiftKey ? null : 'export'
    default:
      return null
  }
}
