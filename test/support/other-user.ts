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

/** The same for work that takes its time; nothing else of this process may run meanwhile. */
export async function asOtherUserUntil<Result>(work: () => Promise<Result>): Promise<Result> {
  if (process.geteuid?.() !== 0) return work()
  process.seteuid?.(NOBODY)
  try {
    return await work()
  } finally {
    process.seteuid?.(0)
  }
}
