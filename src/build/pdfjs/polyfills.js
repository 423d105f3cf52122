// What pdf.js's modern build expects of the platform and Node 20 lacks. Nothing is replaced that exists, and nothing is
// enumerable: pdf.js refuses to run when prototypes have enumerable extras.
const add = (target, name, value) => {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

add(Promise, 'withResolvers', function withResolvers() {
  let resolve, reject
  const promise = new this((yes, no) => {
    resolve = yes
    reject = no
  })
  return { promise, resolve, reject }
})
add(Promise, 'try', function attempt(work, ...args) {
  return new this((resolve) => resolve(work(...args)))
})
add(URL, 'parse', (url, base) => {
  try {
    return new URL(url, base)
  } catch {
    return null
  }
})

for (const Collection of [Map, WeakMap]) {
  add(Collection.prototype, 'getOrInsert', function getOrInsert(key, value) {
    if (!this.has(key)) this.set(key, value)
    return this.get(key)
  })
  add(Collection.prototype, 'getOrInsertComputed', function getOrInsertComputed(key, compute) {
    if (!this.has(key)) this.set(key, compute(key))
    return this.get(key)
  })
}

const sets = {
  union: (a, b) => new Set([...a, ...b.keys()]),
  intersection: (a, b) => new Set([...a].filter((x) => b.has(x))),
  difference: (a, b) => new Set([...a].filter((x) => !b.has(x))),
  symmetricDifference: (a, b) => new Set([...[...a].filter((x) => !b.has(x)), ...[...b.keys()].filter((x) => !a.has(x))]),
  isSubsetOf: (a, b) => [...a].every((x) => b.has(x)),
  isSupersetOf: (a, b) => [...b.keys()].every((x) => a.has(x)),
  isDisjointFrom: (a, b) => ![...a].some((x) => b.has(x)),
}
for (const [name, of] of Object.entries(sets))
  add(Set.prototype, name, function combine(other) {
    return of(this, other)
  })

add(Math, 'sumPrecise', (numbers) => {
  let sum = 0
  for (const number of numbers) sum += number
  return sum
})

const resize = (buffer, length = buffer.byteLength) => {
  const copy = new ArrayBuffer(length)
  new Uint8Array(copy).set(new Uint8Array(buffer, 0, Math.min(length, buffer.byteLength)))
  return copy
}
for (const name of ['transfer', 'transferToFixedLength'])
  add(ArrayBuffer.prototype, name, function transfer(length) {
    return resize(this, length)
  })
add(Uint8Array.prototype, 'toHex', function toHex() {
  return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('hex')
})
add(Uint8Array.prototype, 'toBase64', function toBase64() {
  return Buffer.from(this.buffer, this.byteOffset, this.byteLength).toString('base64')
})
add(Uint8Array, 'fromBase64', (text) => new Uint8Array(Buffer.from(text, 'base64')))
add(Uint8Array, 'fromHex', (text) => new Uint8Array(Buffer.from(text, 'hex')))

const Iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()))
const lazily = {
  *map(from, change) {
    let index = 0
    for (const value of from) yield change(value, index++)
  },
  *filter(from, keep) {
    let index = 0
    for (const value of from) if (keep(value, index++)) yield value
  },
  *take(from, limit) {
    let left = limit
    if (left > 0) for (const value of from) {
      yield value
      if (--left <= 0) return
    }
  },
  *drop(from, limit) {
    let left = limit
    for (const value of from) if (left-- <= 0) yield value
  },
  *flatMap(from, change) {
    let index = 0
    for (const value of from) yield* change(value, index++)
  },
}
for (const [name, of] of Object.entries(lazily))
  add(Iterators, name, function step(argument) {
    return of(this, argument)
  })
const eagerly = {
  toArray: (from) => [...from],
  some: (from, test) => [...from].some(test),
  every: (from, test) => [...from].every(test),
  find: (from, test) => [...from].find(test),
  forEach: (from, visit) => [...from].forEach(visit),
  reduce: (from, ...rest) => [...from].reduce(...rest),
}
for (const [name, of] of Object.entries(eagerly))
  add(Iterators, name, function end(...args) {
    return of(this, ...args)
  })
add(globalThis, 'Iterator', Object.assign(function Iterator() {}, { prototype: Iterators }))

// Nothing is drawn: these three need to exist, not to work.
for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) add(globalThis, name, class {})
