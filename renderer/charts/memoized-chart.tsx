import { memo, type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * A chart that is rendered again only where what it draws differs, as far as plain data tell. Its functions called `on…`
 * are handlers: they draw nothing, so that new ones make no difference, and it is always the latest one that is called.
 */
export function memoizedChart<Props extends object>(Chart: (props: Props) => ReactNode): (props: Props) => ReactNode {
  const Drawn = memo(Chart, isSameDrawing)
  return function Drawing(props: Props) {
    const latest = useRef<object>(props)
    useLayoutEffect(() => {
      latest.current = props
    })
    return <Drawn {...props} {...latestHandlers(latest, props)} />
  }
}

function isSameDrawing(before: object, after: object): boolean {
  return isSame(drawnOf(before), drawnOf(after))
}

/** Equal as plain data; what is neither a list nor a plain object must be the same one. Ends where it finds a difference. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((each, place) => isSame(each, other[place]))
  if (!isPlainObject(one) || !isPlainObject(other)) return false
  const names = Object.keys(one)
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && isSame(one[name], other[name]))
  )
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

/** What props draw: of handlers only whether they are there. */
function drawnOf(props: object): object {
  return Object.fromEntries(
    Object.entries(props).map(([name, value]) => [name, isHandler(name, value) ? 'handler' : value]),
  )
}

/** For each handler one that calls the latest of its name. */
function latestHandlers(latest: RefObject<object>, props: object): object {
  const call = (name: string, values: readonly unknown[]) => {
    const handler: unknown = Object.entries(latest.current).find(([each]) => each === name)?.[1]
    if (typeof handler === 'function') handler(...values)
  }
  const names = Object.entries(props).flatMap(([name, value]) => (isHandler(name, value) ? name : []))
  return Object.fromEntries(names.map((name) => [name, (...values: readonly unknown[]) => call(name, values)]))
}

function isHandler(name: string, value: unknown): boolean {
  return typeof value === 'function' && /^on[A-Z]/.test(name)
}
