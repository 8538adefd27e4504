import './theme/strict-content.ts'
// Second: the schemas of the contract must find the settings made above.
import { start } from './app/start.tsx'

await start()
