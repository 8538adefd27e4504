import { Notifications } from '@mantine/notifications'
import styles from './said-once.module.css'

/** The short words about something that happened, at the foot of the window. */
export function SaidOnce() {
  return (
    <Notifications position="bottom-right" classNames={{ root: styles.room ?? '', notification: styles.said ?? '' }} />
  )
}
