import { lazy, type PropsWithChildren, type ReactNode, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { CoveredContext } from '../components/covered.ts'
import { focusPage } from '../components/focus-page.ts'
import { FindContext } from '../palette/find-context.ts'
import { SaidStatus, say } from '../state/said.tsx'
import { useViewPart } from '../state/view.tsx'
import { useHistory } from '../state/view-history.ts'
import { useWords } from '../state/words.tsx'
import { useStepWords } from '../views/history-buttons.tsx'
import { useViewMemory } from '../views/recent-views.ts'
import styles from './frame.module.css'
import {
  ContactSign,
  DemonstrationStrip,
  FolderStrips,
  InterruptedNotice,
  NetworkNotice,
  ReachNotice,
} from './notices.tsx'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import { useCommands } from './use-commands.ts'

const KeysDialog = lazy(async () => ({ default: (await import('../help/key-list.tsx')).KeysDialog }))
const SaveDialog = lazy(async () => ({ default: (await import('../views/save-dialog.tsx')).SaveDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('../export/export-dialog.tsx')).ExportDialog }))
const ManageDialog = lazy(async () => ({ default: (await import('../views/manage-dialog.tsx')).ManageDialog }))

// Always there, so that no key written after its own is lost; its script comes behind the first question.
const PaletteDialog = lazy(async () => ({ default: (await import('../palette/palette-dialog.tsx')).PaletteDialog }))

type OpenDialog = 'keys' | 'palette' | 'save-view' | 'views' | 'export'

interface FrameProps {
  readonly print: () => void
  readonly notice: ReactNode
}

/** What stands around every page: the way past it, rail, top bar, the strip that marks synthetic data, and the dialogs. */
export function Frame({ print, notice, children }: PropsWithChildren<FrameProps>) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const [begun, setBegun] = useState('')
  // What lies below hears the same Escape: until that is past, it is covered.
  const close = () => setTimeout(() => setDialog((now) => (now === dialog ? null : now)))
  const find = useCallback((words: string) => {
    setBegun(words)
    setDialog('palette')
  }, [])
  const commands = useCommands({
    print,
    showKeys: () => setDialog('keys'),
    find: () => find(''),
    openExport: () => setDialog('export'),
  })
  const save = () => setDialog('save-view')
  useViewMemory()
  useSaidSteps()
  return (
    <div className={styles.frame}>
      <SkipLink />
      <Rail />
      <div className={styles.column}>
        <header>
          <TopBar {...commands} saveView={save} manageViews={() => setDialog('views')} />
          <DemonstrationStrip />
          <FolderStrips />
        </header>
        <div className={styles.notices}>
          <ReachNotice />
          {notice}
          <InterruptedNotice />
          <NetworkNotice />
        </div>
        <FindContext value={find}>
          <CoveredContext value={dialog !== null}>{children}</CoveredContext>
        </FindContext>
      </div>
      <SaidStatus />
      <ContactSign />
      <Suspense fallback={null}>
        {dialog === 'keys' && <KeysDialog close={close} />}
        {dialog === 'save-view' && <SaveDialog close={close} />}
        {dialog === 'views' && <ManageDialog close={close} />}
        {dialog === 'export' && <ExportDialog close={close} />}
      </Suspense>
      <Suspense fallback={null}>
        <PaletteDialog
          isOpen={dialog === 'palette'}
          begun={begun}
          commands={{ openExport: commands.openExport, print: commands.print, save, keys: commands.showKeys }}
          close={close}
        />
      </Suspense>
    </div>
  )
}

/** Says to a screen reader what the last step did to the view, and which page has come; eyes see both. */
function useSaidSteps(): void {
  const { t } = useWords()
  const { undo, redo } = useHistory()
  const page = useViewPart((view) => view.page)
  const stepWords = useStepWords()
  const before = useRef({ undo, redo, page })
  useEffect(() => {
    const { current } = before
    before.current = { undo, redo, page }
    // The history keeps all of a view but its page.
    const wordOf = (step: typeof undo) => step && JSON.stringify([step.changes, { ...step.after, page: null }])
    const isSame = (a: typeof undo, b: typeof undo) => wordOf(a) === wordOf(b)
    if (page !== current.page) say(t('common.sentence', { text: t(`common.page-${page}`) }))
    if (redo !== null && !isSame(redo, current.redo) && isSame(redo, current.undo))
      say(t('common.sentence', { text: t('views.undone', { step: stepWords(redo) }) }))
    else if (undo !== null && !isSame(undo, current.undo)) {
      const step = stepWords(undo)
      say(t('common.sentence', { text: isSame(undo, current.redo) ? t('views.redone', { step }) : step }))
    }
  }, [undo, redo, page, stepWords, t])
}

/** Where the page begins, for the link that leads there. */
export const CONTENT = 'content'

/** The first stop of the Tab key: past the rail and the bar, to the page. It is seen while it has the focus. */
function SkipLink() {
  const { t } = useWords()
  return (
    <a
      className={styles.skip}
      href={`#${CONTENT}`}
      onClick={(event) => {
        // The address names the view.
        event.preventDefault()
        window.scrollTo({ top: 0 })
        focusPage()
      }}
    >
      {t('common.skip-to-content')}
    </a>
  )
}
