import { type PropsWithChildren, type ReactNode, useState } from 'react'
import { CoveredContext } from '../components/covered.ts'
import { PaletteDialog } from '../palette/palette-dialog.tsx'
import { HistoryStatus } from '../views/history-status.tsx'
import { ManageDialog } from '../views/manage-dialog.tsx'
import { useViewMemory } from '../views/recent-views.ts'
import { SaveDialog } from '../views/save-dialog.tsx'
import { DemonstrationStrip } from './demonstration-strip.tsx'
import styles from './frame.module.css'
import { InterruptedNotice } from './interrupted-notice.tsx'
import { KeysHelp } from './keys-help.tsx'
import { Rail } from './rail.tsx'
import { ReachNotice } from './reach-notice.tsx'
import { ReadOnlyStrip } from './read-only-strip.tsx'
import { SkipLink } from './skip-link.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

type Dialog = 'keys' | 'palette' | 'save-view' | 'views'

interface FrameProps {
  readonly print: () => void
  readonly notice: ReactNode
}

/** What stands around every page: the way past it, rail, top bar, the strip that marks synthetic data, and the dialogs. */
export function Frame({ print, notice, children }: PropsWithChildren<FrameProps>) {
  const [dialog, setDialog] = useState<Dialog | null>(null)
  // What lies below hears the same Escape: until that is past, it is covered.
  const close = () => setTimeout(() => setDialog((now) => (now === dialog ? null : now)))
  const commands = useCommands({
    print,
    showKeys: () => setDialog('keys'),
    find: () => setDialog('palette'),
  })
  const save = () => setDialog('save-view')
  useViewMemory()
  return (
    <div className={styles.frame}>
      <SkipLink />
      <Rail />
      <div className={styles.column}>
        <header className={styles.top}>
          <TopBar {...commands} saveView={save} manageViews={() => setDialog('views')} />
          <ReachNotice />
          <DemonstrationStrip />
          <ReadOnlyStrip />
          {notice}
          <InterruptedNotice />
        </header>
        <CoveredContext value={dialog !== null}>{children}</CoveredContext>
      </div>
      <HistoryStatus />
      <KeysHelp isOpen={dialog === 'keys'} close={close} />
      <SaveDialog isOpen={dialog === 'save-view'} close={close} />
      <ManageDialog isOpen={dialog === 'views'} close={close} />
      <PaletteDialog
        isOpen={dialog === 'palette'}
        commands={{ exportPdf: commands.exportPdf, print: commands.print, save, keys: commands.showKeys }}
        close={close}
      />
    </div>
  )
}
