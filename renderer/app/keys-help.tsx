import { Modal } from '@mantine/core'
import type { MessageKey } from '../../shared/i18n/translator.ts'
import { useWords } from '../state/words.tsx'
import styles from './keys-help.module.css'

const KEYS = [
  ['Ctrl + Z', 'common.key-undo'],
  ['Ctrl + Y', 'common.key-redo'],
  ['Ctrl + P', 'common.key-print'],
  ['Esc', 'common.key-escape'],
  ['Ctrl / Shift', 'common.key-add'],
  ['Delete', 'common.key-delete'],
  ['T', 'common.key-table'],
  ['F1', 'common.key-help'],
] as const satisfies readonly (readonly [string, MessageKey])[]

/** The keys that work everywhere. */
export function KeysHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useWords()
  return (
    <Modal
      opened={isOpen}
      onClose={close}
      title={t('common.keys-title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
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
    </Modal>
  )
}
