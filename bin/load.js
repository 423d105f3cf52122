'use strict'

/*
 * Runs the built scripts with the machine code that V8 made of them in an earlier run: a third of the time of a cold start.
 * That code is kept in the user's own cache folder, which nobody else may write to, and is never looked for anywhere else:
 * who can write it can run anything. Whatever goes wrong with it, the script is compiled as if there were none.
 */
const { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs')
const { createRequire } = require('node:module')
const { dirname, join } = require('node:path')
const { pathToFileURL } = require('node:url')
const vm = require('node:vm')

/** The exports of a script, by its path from here; `role` tells apart runs that use other parts of it. */
exports.load = function load(path, role) {
  const file = join(__dirname, path)
  const source = readFileSync(file, 'latin1')
  // The build ends a script with the hash of what stands above it.
  const hash = /\/\/([0-9a-f]{16})$/.exec(source.slice(-18))?.[1]
  const kept = hash && cacheFile(`${hash}-${role}`)
  const script = new vm.Script(
    `(function (exports, require, module, loadScript, importModule, moduleUrl) {${source}\n})`,
    {
      filename: file,
      cachedData: kept && readIfThere(kept),
    },
  )
  const module = { exports: {} }
  const loadScript = (other) => load(other, role)
  // Kept code has lost what `import()` needs to know, so that the import is made here.
  const importModule = (url) => import(url)
  const url = pathToFileURL(file).href
  script.runInThisContext()(module.exports, createRequire(file), module, loadScript, importModule, url)
  if (kept && script.cachedDataRejected !== false) unkept.push({ script, file: kept })
  return module.exports
}

const unkept = []

/** To be called after the work, so that the functions it needed are among the code. */
exports.keep = function keep() {
  const own = unkept.splice(0)
  for (const { script, file } of own) {
    try {
      const unfinished = `${file}.${process.pid}`
      writeFileSync(unfinished, script.createCachedData(), { mode: 0o600 })
      renameSync(unfinished, file)
    } catch {
      rmSync(file, { force: true })
    }
  }
  if (own.length > 0) clean(dirname(own[0].file))
}

const month = 30 * 24 * 3600 * 1000

/** Removes what earlier versions left; what is still used will be made again. */
function clean(folder) {
  try {
    for (const name of readdirSync(folder)) {
      const file = join(folder, name)
      const found = lstatSync(file)
      if (found.isFile() && Date.now() - found.mtimeMs > month) rmSync(file)
    }
  } catch {
    // Another run was quicker.
  }
}

function readIfThere(file) {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** Nothing where there is no folder that is this user's alone. */
function cacheFile(name) {
  const { env, platform } = process
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined
  try {
    const folder = join(userCache(env, platform), 'ats-check')
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    const found = lstatSync(folder)
    if (!found.isDirectory()) return undefined
    if (platform !== 'win32' && (found.uid !== process.getuid() || (found.mode & 0o077) !== 0)) return undefined
    return join(folder, `${name}-${process.version}-${process.arch}`)
  } catch {
    return undefined
  }
}

function userCache({ XDG_CACHE_HOME, LOCALAPPDATA, HOME }, platform) {
  if (platform === 'win32') return LOCALAPPDATA
  if (XDG_CACHE_HOME) return XDG_CACHE_HOME
  return join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache')
}
