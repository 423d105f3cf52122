/** RTF (specification 1.9.1) as a stream of tokens. */

export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'symbol'; readonly sign: string }
  /** A byte of the code page in force. */
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }

/** `rtf` is one character a byte. Bytes of pictures (`\bin`) are passed over. */
export function* tokens(rtf: string): Generator<Token> {
  let at = 0
  while (at < rtf.length) {
    const character = rtf[at] ?? ''
    if (character === '{' || character === '}') {
      yield character === '{' ? { kind: 'open' } : { kind: 'close' }
      at += 1
    } else if (character === '\\') {
      const { token, next } = control(rtf, at + 1)
      if (token) yield token
      at = next
    } else {
      const end = textEnd(rtf, at)
      const text = rtf.slice(at, end).replaceAll(/[\r\n\0]/g, '')
      if (text !== '') yield { kind: 'text', text }
      at = end
    }
  }
}

const word = /([a-zA-Z]{1,32})(-?\d{1,10})? ?/y

function control(rtf: string, at: number): { token?: Token; next: number } {
  word.lastIndex = at
  const found = word.exec(rtf)
  if (found) {
    const value = found[2] === undefined ? undefined : Number(found[2])
    const skipped = found[1] === 'bin' ? Math.max(0, value ?? 0) : 0
    return { token: { kind: 'word', name: found[1] ?? '', value }, next: at + found[0].length + skipped }
  }
  if (rtf[at] === "'") {
    const value = Number.parseInt(rtf.slice(at + 1, at + 3), 16)
    return { ...(value >= 0 ? { token: { kind: 'byte', value } as const } : {}), next: at + 3 }
  }
  return { token: { kind: 'symbol', sign: rtf[at] ?? '' }, next: at + 1 }
}

function textEnd(rtf: string, at: number): number {
  let end = at
  while (end < rtf.length && rtf[end] !== '{' && rtf[end] !== '}' && rtf[end] !== '\\') end += 1
  return end
}
