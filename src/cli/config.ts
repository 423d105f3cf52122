/** The config as the commands ask for it. */
import { type ConfigFile, findConfig, type KnownRules, readConfig } from '../files/config.js'

export const nearestConfig = (cwd: string): Promise<ConfigFile | undefined> => findConfig(cwd, builtIn)
export const configNamed = (path: string, cwd: string): Promise<ConfigFile> => readConfig(path, cwd, builtIn)

const builtIn: KnownRules = async () => (await import('../rules/index.js')).rules
