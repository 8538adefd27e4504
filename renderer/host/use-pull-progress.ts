import { useEffect, useState } from 'react'
import { pullWords } from '../../shared/i18n/progress-words.ts'
import { useWords } from '../state/words.tsx'
import { useHost } from './host-context.tsx'

/** How far the fetching has come, in words; `null` while nothing is known of it. */
export function usePullProgress(isBusy: boolean): string | null {
  const { client } = useHost()
  const { t, format } = useWords()
  const [words, setWords] = useState<string | null>(null)
  useEffect(() => {
    if (!isBusy) return
    setWords(null)
    return client.listen((event) => {
      if (event.type !== 'progress') return
      const { task, done, total, bytes } = event
      if (task === 'pull') setWords(pullWords(done, bytes?.done ?? 0, t, format))
      if (task === 'backup')
        setWords(t('backups.backing-up-part', { share: format.share(done / Math.max(1, total ?? 1)) }))
    })
  }, [isBusy, client, t, format])
  return words
}
