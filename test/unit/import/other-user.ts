const NOBODY = 65_534

/** Does work without the rights of the system's own user, whom no file is closed to; any other user stays who they are. */
export function asOtherUser<Result>(work: () => Result): Result {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return work()
  } finally {
    process.seteuid?.(0)
  }
}
