import { ActionIcon, Button } from '@mantine/core'
import { IconChevronRight, IconCopy, IconX } from '@tabler/icons-react'
import { Fragment, type KeyboardEvent, useEffect, useEffectEvent, useId, useRef, useState } from 'react'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import { effectiveFilters } from '../../shared/domain/incidents/shown-registers.ts'
import { questionOf } from '../../shared/domain/view/view-state.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { labelOf } from '../../shared/i18n/label.ts'
import { Information } from '../components/card/information.tsx'
import { copyText } from '../components/clipboard.tsx'
import { useIsCovered } from '../components/covered.ts'
import { ErrorNote } from '../components/note.tsx'
import { useFolder } from '../host/folder.tsx'
import type { Loaded } from '../host/loaded.ts'
import { useLoaded } from '../host/use-loaded.ts'
import { usePresentView } from '../state/view.tsx'
import { useWords } from '../state/words.tsx'
import type { Explained, ExplainedMeasure } from './explain-context.ts'
import styles from './explain-drawer.module.css'
import { ExplainedDimensions } from './explained-dimensions.tsx'
import { type OpenedPart, useSteps } from './explained-steps.ts'
import { explanationSentence, explanationTitle } from './explained-words.ts'
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

function Body({ explanation, into }: { readonly explanation: Explanation; readonly into: (step: OpenedPart) => void }) {
  const { reason } = explanation
  return reason === undefined ? (
    <ExplainedDimensions {...{ explanation, into }} />
  ) : (
    <WithheldExplanation reason={reason} />
  )
}

interface CrumbsProps {
  readonly steps: readonly OpenedPart[]
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

/** What can be taken away, and what the parts are not. */
function ExplainFoot({ explanation }: { readonly explanation: Explanation }) {
  const { t, format } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const { dimensions } = explanation
  const lines = () => {
    const heads = sideHeads(explanation, t)
    const head = ['', '', heads.before, heads.now, t('columns.difference')]
    return [
      head,
      ...dimensions.flatMap(({ dimension, parts }) =>
        parts.map((part) => [
          t(`vocabulary.dimension-${dimension}`),
          partLabel({ dimension, parts }, part, t, format),
          ...[part.before, part.now, part.part].map(String),
        ]),
      ),
    ]
      .map((cells) => cells.join('\t'))
      .join('\n')
  }
  return (
    <footer className={styles.foot}>
      {dimensions.length > 0 && (
        <Button
          variant="subtle"
          leftSection={<IconCopy size={14} stroke={1.5} aria-hidden />}
          onClick={() => void copyText(lines()).then(setIsCopied)}
        >
          {t('common.copy-table')}
        </Button>
      )}
      <span role="status">{isCopied && t('common.copied')}</span>
      <span>{t('explanation.no-cause')}</span>
    </footer>
  )
}

/** Up and down move among the heads and the parts; right opens a dimension, left closes it. */
function moveStop(event: KeyboardEvent): void {
  const { key, currentTarget, target, altKey, ctrlKey, metaKey } = event
  if (!(target instanceof HTMLElement) || altKey || ctrlKey || metaKey) return
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    const stops = [...currentTarget.querySelectorAll<HTMLElement>('[data-stop]')]
    const next = stops[stops.indexOf(target) + (key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    event.preventDefault()
    next.focus()
  } else if (key === 'ArrowRight' || key === 'ArrowLeft') {
    const isOpen = target.getAttribute('aria-expanded')
    if (isOpen === (key === 'ArrowRight' ? 'false' : 'true')) target.click()
  }
}

/** Of which values the difference is made that the present view shows. */
function useExplanation(measure: ExplainedMeasure): Loaded<Explanation> {
  const { asOf, registers } = useFolder()
  const view = usePresentView()
  const question = {
    ...questionOf(view, [], asOf.records ?? asOf.published),
    filters: effectiveFilters(view.filters, registers, view.source),
    measure,
  }
  return useLoaded(['figures.explain', question], (client) => client.call('figures.explain', question))
}
