import { expect, test } from 'vitest'
import { browserPlaces } from '../../../electron/http/chromium.ts'

test('Linux looks along PATH, Chrome before Edge', () => {
  const places = browserPlaces('linux', { PATH: '/usr/bin:/opt/bin' }, '/home/x')
  expect(places[0]).toEqual(['/usr/bin/google-chrome', 'Google Chrome'])
  expect(places).toContainEqual(['/opt/bin/microsoft-edge', 'Microsoft Edge'])
})

test('macOS looks among the applications of all and of the user', () => {
  const places = browserPlaces('darwin', {}, '/Users/x')
  expect(places).toContainEqual(['/Users/x/Applications/Chromium.app/Contents/MacOS/Chromium', 'Chromium'])
})

test('Windows looks in the program folders that there are', () => {
  const places = browserPlaces('win32', { ProgramFiles: 'C:\\Program Files' }, '')
  expect(places).toEqual([
    ['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'Google Chrome'],
    ['C:\\Program Files\\Chromium\\Application\\chrome.exe', 'Chromium'],
    ['C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe', 'Microsoft Edge'],
  ])
})
