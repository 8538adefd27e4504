import { TextInput, type TextInputProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { readFragment } from '../../shared/domain/view/view-link.ts'
import type { ViewState } from '../../shared/domain/view/view-state.ts'
import { useWords } from '../state/words.tsx'
import styles from './palette.module.css'

interface PaletteFieldProps extends TextInputProps {
  readonly value: string
  readonly onWrite: (text: string) => void
}

/** The field of the palette, with focus before the next key, caret at the end. */
export function PaletteField({ value, onWrite, ref, ...others }: PaletteFieldProps) {
  const { t } = useWords()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(
    // After the dialog has noted the focus to return to.
    () =>
      queueMicrotask(() => {
        field.current?.focus()
        field.current?.setSelectionRange(LONGEST_PASTE, LONGEST_PASTE)
      }),
    [],
  )
  return (
    <TextInput
      {...others}
      ref={useMergedRef(field, ref)}
      aria-label={t('palette.title')}
      classNames={{ input: styles.input ?? '' }}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
      placeholder={t('palette.placeholder')}
      value={value}
      onChange={(event) => onWrite(event.currentTarget.value)}
      maxLength={LONGEST_PASTE}
      autoComplete="off"
      spellCheck={false}
    />
  )
}

type PastedLink =
  | { readonly understood: 'whole' | 'in-part'; readonly view: ViewState }
  | { readonly understood: 'not' | 'too-long' }

/** In characters: browsers take seconds to lay out a line of a megabyte. */
const LONGEST_PASTE = 70_000

/** The view of a pasted link, `null` for other text. Only the understood part of its fragment counts. */
export function pastedLink(text: string): PastedLink | null {
  const at = text.indexOf('#/')
  if (at === -1) return null
  // The field has cut it off.
  if (text.length >= LONGEST_PASTE) return { understood: 'too-long' }
  const { view, understood } = readFragment(text.slice(at).trim())
  return understood === 'not' ? { understood } : { understood, view }
}
