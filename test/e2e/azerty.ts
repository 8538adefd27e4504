import type { Page } from 'playwright-core'

/** Where a Belgian keyboard has the signs that another one has elsewhere: the code of the key, and Shift. */
const PLACES: Readonly<Record<string, readonly [code: string, isShifted: boolean]>> = {
  a: ['KeyQ', false],
  q: ['KeyA', false],
  z: ['KeyW', false],
  w: ['KeyZ', false],
  m: ['Semicolon', false],
  é: ['Digit2', false],
  '-': ['Equal', false],
  '/': ['Period', true],
  ' ': ['Space', false],
}
const CONTROL = 2
const SHIFT = 8

function placeOf(sign: string): readonly [code: string, isShifted: boolean] {
  if (/\d/.test(sign)) return [`Digit${sign}`, true]
  return PLACES[sign] ?? [`Key${sign.toUpperCase()}`, false]
}

/** Types a text, or one letter with Ctrl, as a Belgian AZERTY keyboard sends it. */
export async function typeAzerty(page: Page, text: string, { isControl = false } = {}): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const sign of text) {
    const [code, isShifted] = placeOf(sign)
    const press = {
      key: sign,
      code,
      modifiers: (isControl ? CONTROL : 0) + (isShifted ? SHIFT : 0),
      windowsVirtualKeyCode: sign.toUpperCase().charCodeAt(0),
    }
    await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...press, ...(isControl ? {} : { text: sign }) })
    await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...press })
  }
  await session.detach()
}
