/** Says on standard error what is done now: a long step must not look like a hang. */
export function say(text: string): void {
  const time = new Date(performance.now()).toISOString().slice(14, 19)
  process.stderr.write(`${time}  ${text}\n`)
}
