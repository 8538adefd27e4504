import { notifications } from '@mantine/notifications'
import { translatorFor } from '../state/messages.ts'
import { settings } from '../state/settings.ts'

/** A short word about something that happened, read out by screen readers. */
export function notify(message: string, tone: 'neutral' | 'bad' = 'neutral'): void {
  const t = translatorFor(settings.getState().language)
  notifications.show({
    message,
    color: tone === 'bad' ? 'var(--bad)' : 'var(--accent)',
    autoClose: 6000,
    closeButtonProps: { 'aria-label': t('common.close') },
  })
}
