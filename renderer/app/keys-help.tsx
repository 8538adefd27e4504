import { Dialog } from '../components/dialog.tsx'
import { KeyList } from '../help/key-list.tsx'
import { useWords } from '../state/words.tsx'

/** The keys that work everywhere. */
export function KeysHelp({ isOpen, close }: { isOpen: boolean; close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('common.keys-title')} isOpen={isOpen} close={close} size="lg" isOnTop>
      <KeyList />
    </Dialog>
  )
}
