import { ensurePage } from '../../electron/build.ts'

/** Builds the page once for all end-to-end tests, before the first of them. */
export async function setup(): Promise<void> {
  await ensurePage(() => process.stdout.write('building the page\n'))
}
