import { describe, expect, it } from 'vitest'
import { createSettings, preferredLanguage } from '../../../../renderer/state/settings-store.ts'
import { browserMemory } from '../../../support/browser-memory.ts'

describe('settings', () => {
  it.each([
    [['nl-BE', 'fr'], 'nl'],
    [['en-US'], 'en'],
    [['de-BE', 'en-GB'], 'en'],
    [['de'], 'fr'],
    [[], 'fr'],
  ])('speaks %j as %s', (tags, language) => {
    expect(preferredLanguage(tags)).toBe(language)
  })

  it('keeps a choice, and reads it back', () => {
    const storage = browserMemory()
    createSettings(storage, ['fr-BE']).setState({
      language: 'nl',
      theme: 'dark',
      municipalities: 'list',
      fewRows: 'folded',
    })
    expect(createSettings(storage, ['fr-BE']).getState()).toEqual({
      language: 'nl',
      theme: 'dark',
      municipalities: 'list',
      fewRows: 'folded',
    })
  })

  it('keeps nothing that was not chosen: what the system says may change', () => {
    const storage = browserMemory()
    createSettings(storage, ['nl-BE']).setState({ theme: 'dark' })
    expect(createSettings(storage, ['en']).getState()).toMatchObject({ language: 'en', theme: 'dark' })
  })

  it('does not take over what it does not know', () => {
    const storage = browserMemory({
      'irisboard.language': 'xx',
      'irisboard.theme': 'pink',
      'irisboard.municipalities': 'globe',
      'irisboard.few-rows': 'some',
    })
    expect(createSettings(storage, ['en']).getState()).toEqual({
      language: 'en',
      theme: 'system',
      municipalities: 'map',
      fewRows: 'open',
    })
  })

  it.each([
    ['map', 'tiles'],
    ['list', 'list'],
    ['globe', 'map'],
  ])('reads %s of a version that drew municipalities as tiles or a list as %s', (stored, read) => {
    const storage = browserMemory({ 'irisboard.communes': stored })
    expect(createSettings(storage, ['en']).getState().municipalities).toBe(read)
    createSettings(storage, ['en']).setState({ municipalities: 'map' })
    expect(createSettings(storage, ['en']).getState().municipalities).toBe('map')
  })
})
