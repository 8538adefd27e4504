import { Dialog } from '../components/dialog.tsx'
import { useWords } from '../state/words.tsx'
import { KeyList } from './key-list.tsx'

/** The keys that work everywhere, over whatever page is shown. */
export function KeysDialog({ close }: { close: () => void }) {
  const { t } = useWords()
  return (
    <Dialog title={t('common.keys-title')} close={close} size="lg" isOnTop>
      <KeyList />
    </Dialog>
  )
}
