import './theme/strict-content.ts'

// Loaded only now: the schemas of the contract must find the settings made above.
const { start } = await import('./app/start.tsx')
await start()
