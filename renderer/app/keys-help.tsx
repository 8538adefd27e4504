import { Modal } from '@mantine/core'
import { useWords } from '../state/words.tsx'
import { KeyList } from './key-list.tsx'

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
      <KeyList />
    </Modal>
  )
}
