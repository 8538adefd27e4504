import { useCallback, useEffect, useRef, useState } from 'react'

/** Whether more of what is scrolled lies behind its end, which then is shown to be no end. */
export function useMoreBehind() {
  const scroll = useRef<HTMLDivElement>(null)
  const [hasMore, setHasMore] = useState(false)
  const look = useCallback(() => {
    const box = scroll.current
    if (box !== null) setHasMore(box.scrollLeft + box.clientWidth < box.scrollWidth - 1)
  }, [])
  useEffect(() => {
    const watched = scroll.current
    if (watched === null) return
    const observer = new ResizeObserver(look)
    for (const each of [watched, ...watched.children]) observer.observe(each)
    return () => observer.disconnect()
  }, [look])
  return { scroll, hasMore, look }
}
