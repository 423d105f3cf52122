/** The flags that every command with a screen has. */
import { Option } from 'commander'
import { integer } from './values.js'

export const lookFlags = (): Option[] => [
  new Option('--color <when>', 'auto, always or never').choices(['auto', 'always', 'never']),
  new Option('--ascii', 'no characters beyond ASCII of our own'),
  new Option('--width <n>', 'columns to fill').argParser(integer(40, 1000)),
]
