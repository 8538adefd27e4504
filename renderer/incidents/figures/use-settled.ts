import { useEffect, useState } from 'react'

/** In milliseconds: a selection that stays so long is looked at. */
const SETTLED = 120

/** A value once it has stayed the same for a while; the one before until then, `null` at first. */
export function useSettled<Value>(value: Value): Value | null {
  const [settled, settle] = useState<Value | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => settle(() => value), SETTLED)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
