import { notifications } from '@mantine/notifications'

/** A short word about something that happened, read out by screen readers. */
export function notify(message: string, tone: 'neutral' | 'bad' = 'neutral'): void {
  notifications.show({ message, color: tone === 'bad' ? 'var(--bad)' : 'var(--accent)', autoClose: 6000 })
}
