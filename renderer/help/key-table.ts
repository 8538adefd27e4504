import type { HostBridge } from '../../shared/contract/bridge.ts'
import type { MessageKey } from '../../shared/i18n/translator.ts'

interface ListedKey {
  /** Each of them does it; the names are those of `KeyboardEvent.key`, letters in lower case. */
  readonly presses: readonly string[]
  readonly meaning: MessageKey
}

interface KeyPlace {
  readonly place: MessageKey
  /** The host whose menu has these keys, `null` where all have them. */
  readonly host: HostBridge['host'] | null
  readonly keys: readonly ListedKey[]
}

/** Every key that does something, by where it does it. */
export const KEY_TABLE = [
  {
    place: 'keys.everywhere',
    host: null,
    keys: [
      { presses: ['Control+k'], meaning: 'keys.find' },
      { presses: ['Control+z'], meaning: 'keys.undo' },
      { presses: ['Control+y', 'Control+Shift+z'], meaning: 'keys.redo' },
      { presses: ['Control+p'], meaning: 'keys.print' },
      { presses: ['Control+e'], meaning: 'keys.export' },
      { presses: ['F1'], meaning: 'keys.help' },
      { presses: ['Escape'], meaning: 'keys.close' },
    ],
  },
  {
    place: 'keys.menu',
    host: 'electron',
    keys: [{ presses: ['Control+o'], meaning: 'keys.import' }],
  },
  {
    place: 'keys.charts',
    host: null,
    keys: [
      { presses: ['Enter', 'Space'], meaning: 'keys.choose' },
      { presses: ['Shift+Enter', 'Shift+Space', 'Control+Space'], meaning: 'keys.add' },
      { presses: ['Escape'], meaning: 'keys.clear' },
      { presses: ['Backspace', 'Alt+ArrowLeft'], meaning: 'keys.up' },
      { presses: ['t'], meaning: 'keys.data' },
      { presses: ['r', 'l'], meaning: 'keys.list' },
      { presses: ['p'], meaning: 'keys.pin' },
    ],
  },
  {
    place: 'keys.bars',
    host: null,
    keys: [
      { presses: ['ArrowUp', 'ArrowDown'], meaning: 'keys.bar' },
      { presses: ['Home', 'End'], meaning: 'keys.bar-ends' },
      { presses: ['ArrowRight'], meaning: 'keys.bar-open' },
    ],
  },
  {
    place: 'keys.maps',
    host: null,
    keys: [
      { presses: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], meaning: 'keys.tile' },
      { presses: ['Home', 'End'], meaning: 'keys.line-ends' },
      { presses: ['Control+Enter', 'Shift+Enter'], meaning: 'keys.add-municipality' },
    ],
  },
  {
    place: 'keys.cross',
    host: null,
    keys: [
      { presses: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], meaning: 'keys.cell' },
      { presses: ['Home', 'End'], meaning: 'keys.cell-ends' },
      { presses: ['Control+Home'], meaning: 'keys.cell-first' },
      { presses: ['s'], meaning: 'keys.sort' },
      { presses: ['p'], meaning: 'keys.share' },
      { presses: ['r'], meaning: 'keys.cell-list' },
      { presses: ['e'], meaning: 'keys.cell-explain' },
      { presses: ['Enter', 'Space'], meaning: 'keys.cell-filter' },
    ],
  },
  {
    place: 'keys.parts',
    host: null,
    keys: [
      { presses: ['ArrowUp', 'ArrowDown'], meaning: 'keys.part-row' },
      { presses: ['ArrowLeft', 'ArrowRight'], meaning: 'keys.part' },
      { presses: ['Enter', 'Space'], meaning: 'keys.part-filter' },
      { presses: ['r', 'l'], meaning: 'keys.part-list' },
      { presses: ['e'], meaning: 'keys.part-explain' },
    ],
  },
  {
    place: 'keys.months',
    host: null,
    keys: [
      { presses: ['ArrowLeft', 'ArrowDown', 'ArrowRight', 'ArrowUp'], meaning: 'keys.month' },
      { presses: ['PageUp', 'PageDown'], meaning: 'keys.year' },
      { presses: ['Home', 'End'], meaning: 'keys.month-ends' },
      { presses: ['Shift+ArrowLeft', 'Shift+ArrowRight'], meaning: 'keys.window' },
      { presses: ['Escape'], meaning: 'keys.whole' },
    ],
  },
  {
    place: 'keys.filters',
    host: null,
    keys: [{ presses: ['Delete', 'Backspace'], meaning: 'keys.remove' }],
  },
  {
    place: 'keys.periods',
    host: null,
    keys: [{ presses: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], meaning: 'keys.period' }],
  },
  {
    place: 'keys.search',
    host: null,
    keys: [
      { presses: ['ArrowUp', 'ArrowDown'], meaning: 'keys.result' },
      { presses: ['Enter'], meaning: 'keys.obey' },
    ],
  },
  {
    place: 'keys.rows',
    host: null,
    keys: [
      { presses: ['ArrowUp', 'ArrowDown'], meaning: 'keys.row' },
      { presses: ['PageUp', 'PageDown'], meaning: 'keys.row-page' },
      { presses: ['Home', 'End'], meaning: 'keys.row-ends' },
      { presses: ['Enter', 'Space'], meaning: 'keys.row-open' },
      { presses: ['Escape'], meaning: 'keys.row-close' },
    ],
  },
  {
    place: 'keys.running',
    host: null,
    keys: [{ presses: ['Escape'], meaning: 'keys.stop' }],
  },
] as const satisfies readonly KeyPlace[]

/** What stands on a key in every language, where it is not the letter itself. */
export const KEY_SIGNS: Readonly<Record<string, string>> = {
  Control: 'Ctrl',
  Alt: 'Alt',
}

/** What stands on a key in the language of the keyboard. */
export const KEY_NAMES: Readonly<Record<string, MessageKey>> = {
  Shift: 'keys.name-shift',
  Enter: 'keys.name-enter',
  Space: 'keys.name-space',
  Escape: 'keys.name-escape',
  Backspace: 'keys.name-backspace',
  Delete: 'keys.name-delete',
  Home: 'keys.name-home',
  End: 'keys.name-end',
  PageUp: 'keys.name-page-up',
  PageDown: 'keys.name-page-down',
  ArrowLeft: 'keys.name-left',
  ArrowRight: 'keys.name-right',
  ArrowUp: 'keys.name-arrow-up',
  ArrowDown: 'keys.name-arrow-down',
}
