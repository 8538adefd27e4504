import type { MessageKey } from '../../shared/i18n/translator.ts'
import { useWords } from '../state/words.tsx'
import styles from './keys-help.module.css'

const KEYS = [
  ['Ctrl + K', 'common.key-find'],
  ['Ctrl + Z', 'common.key-undo'],
  ['Ctrl + Y', 'common.key-redo'],
  ['Ctrl + P', 'common.key-print'],
  ['Esc', 'common.key-escape'],
  ['Ctrl / Shift', 'common.key-add'],
  ['Delete', 'common.key-delete'],
  ['T', 'common.key-table'],
  ['F1', 'common.key-help'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** The keys that work everywhere, the same in the dialog and on the help page. */
export function KeyList() {
  const { t } = useWords()
  return (
    <dl className={styles.keys}>
      {KEYS.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{t(meaning)}</dd>
        </div>
      ))}
    </dl>
  )
}
