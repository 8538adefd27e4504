import { spawn } from 'node:child_process'

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the user's browser, if there is one; the address was printed for all other cases. */
export function openBrowser(address: string, platform: NodeJS.Platform): void {
  const [program = 'xdg-open', ...values] = OPENERS[platform] ?? []
  const child = spawn(program, [...values, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
