/** How a person would call the program in a terminal where it was started. */
export function programCall(): string {
  return process.env.npm_lifecycle_event === undefined ? 'irisboard' : 'npm run -s cli --'
}
