import { useState } from 'react'

/** The value of the last moment at which nothing was on the move. */
export function useSettled<Value>(value: Value, isMoving: boolean): Value {
  const [settled, settle] = useState(() => value)
  if (isMoving || Object.is(settled, value)) return settled
  settle(() => value)
  return value
}
