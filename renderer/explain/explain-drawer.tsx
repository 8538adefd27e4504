import { ActionIcon } from '@mantine/core'
import { IconChevronRight, IconX } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef } from 'react'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { Information } from '../components/card/information.tsx'
import { useIsCovered } from '../components/covered.ts'
import { ErrorNote } from '../components/note.tsx'
import { useWords } from '../state/words.tsx'
import type { Explained } from './explain-context.ts'
import styles from './explain-drawer.module.css'
import { ExplainFoot } from './explain-foot.tsx'
import { moveStop } from './explain-keys.ts'
import { ExplainedDimensions } from './explained-dimensions.tsx'
import { type Step, useSteps } from './explained-steps.ts'
import { explanationSentence, explanationTitle } from './explained-words.ts'
import { useExplanation } from './use-explanation.ts'
import { WithheldExplanation } from './withheld-explanation.tsx'

interface ExplainDrawerProps {
  readonly figure: Explained
  readonly close: () => void
}

/** Of which values the difference is made, dimension by dimension. It lies beside the page, which stays in use and follows. */
export function ExplainDrawer({ figure, close }: ExplainDrawerProps) {
  const { measure, place } = figure
  const words = useWords()
  const { t } = words
  const titleId = useId()
  const isCovered = useIsCovered()
  const explained = useExplanation(measure)
  const { steps, into, back } = useSteps()
  const title = useRef<HTMLHeadingElement>(null)
  const depth = steps.length
  // A part that was clicked is gone with its list.
  useEffect(() => {
    if (depth >= 0) title.current?.focus()
  }, [depth])
  const leave = () => {
    close()
    // The page may have drawn it anew.
    const [opener] = [`[data-place="${place}"]`, ''].flatMap((of) => [
      ...document.querySelectorAll<HTMLElement>(`[data-explains="${measure}"]${of}`),
    ])
    opener?.focus()
  }
  const onEscape = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const isElsewhere = event.target instanceof Element && event.target.closest('[role=dialog], [role=menu]') !== null
    if (event.key === 'Escape' && !isCovered && !event.defaultPrevented && !isElsewhere) leave()
  })
  useEffect(() => {
    document.addEventListener('keydown', onEscape)
    return () => document.removeEventListener('keydown', onEscape)
  }, [])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft' && event.altKey) {
      event.preventDefault()
      if (steps.length > 0) back(steps.length - 1)
    } else moveStop(event)
  }
  const data = explained.status === 'ready' ? explained.data : null
  const isStale = explained.status === 'ready' && explained.isStale
  return (
    <aside
      className={styles.drawer}
      aria-labelledby={titleId}
      aria-busy={data === null || isStale}
      onKeyDown={onKeyDown}
    >
      <header className={styles.head}>
        <Crumbs {...{ steps, back }} />
        <Information
          titleId={titleId}
          texts={[t('explanation.method'), ...(measure === 'on-time' ? [t('explanation.method-rates')] : [])]}
          day={data?.asOf ?? null}
        />
        <ActionIcon size={24} aria-label={t('common.close')} title={t('common.close')} onClick={leave}>
          <IconX size={14} stroke={1.5} />
        </ActionIcon>
      </header>
      <div className={styles.title}>
        <h2 id={titleId} ref={title} tabIndex={-1}>
          {data === null ? t('explanation.drawer') : explanationTitle(data, words)}
        </h2>
        {data !== null && <p>{explanationSentence(data, words)}</p>}
      </div>
      <div className={styles.body}>
        {explained.status === 'failed' && <ErrorNote error={explained.error} retry={explained.retry} />}
        {data !== null && <Body explanation={data} into={into} />}
      </div>
      {data !== null && <ExplainFoot explanation={data} />}
    </aside>
  )
}

function Body({ explanation, into }: { readonly explanation: Explanation; readonly into: (step: Step) => void }) {
  const { reason } = explanation
  return reason === undefined ? (
    <ExplainedDimensions {...{ explanation, into }} />
  ) : (
    <WithheldExplanation reason={reason} />
  )
}

interface CrumbsProps {
  readonly steps: readonly Step[]
  readonly back: (length: number) => void
}

/** What is explained, from the whole down to the part that was opened last. */
function Crumbs({ steps, back }: CrumbsProps) {
  const { t, format } = useWords()
  return (
    <nav aria-label={t('explanation.path')}>
      <b>{t('explanation.drawer')}</b>
      {steps.length === 0 ? (
        <span>{t('explanation.whole')}</span>
      ) : (
        <button type="button" onClick={() => back(0)}>
          {t('explanation.whole')}
        </button>
      )}
      {steps.map(({ dimension, code }, place) => {
        const name = labelOf(dimension, code, t, format)
        return (
          <Fragment key={dimension}>
            <IconChevronRight size={12} stroke={1.5} aria-hidden />
            {place < steps.length - 1 ? (
              <button type="button" onClick={() => back(place + 1)}>
                {name}
              </button>
            ) : (
              <>
                <span>{name}</span>
                <ActionIcon
                  size={24}
                  aria-label={t('explanation.remove', { name })}
                  title={t('explanation.remove', { name })}
                  onClick={() => back(place)}
                >
                  <IconX size={12} stroke={1.5} />
                </ActionIcon>
              </>
            )}
          </Fragment>
        )
      })}
    </nav>
  )
}
