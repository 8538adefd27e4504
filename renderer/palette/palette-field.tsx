import { TextInput, type TextInputProps } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useLayoutEffect, useRef } from 'react'
import { useWords } from '../state/words.tsx'
import styles from './palette.module.css'
import { LONGEST_PASTE } from './pasted-link.ts'

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
