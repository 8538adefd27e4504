import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import type { Explanation } from '../../shared/domain/figures/explanation.ts'
import { partLabel, sideHeads } from '../../shared/i18n/explanation-words.ts'
import { copyText } from '../components/clipboard.tsx'
import { useWords } from '../state/words.tsx'
import styles from './explain-drawer.module.css'

/** What can be taken away, and what the parts are not. */
export function ExplainFoot({ explanation }: { readonly explanation: Explanation }) {
  const { t, format } = useWords()
  const [isCopied, setIsCopied] = useState(false)
  const { dimensions } = explanation
  const lines = () => {
    const heads = sideHeads(explanation, t)
    const head = ['', '', heads.before, heads.now, t('explanation.head-difference')]
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
