/** Which layers of a PDF are shown: the rules of ISO 32000-1, 8.11, on what pdf.js reads of a document's configuration. */
import { describe, expect, it } from 'vitest'
import { type LayerConfig, layersOf, type Membership } from '../src/readers/pdf/layers.js'

const group = (id: string, viewState?: string) => ({ id, usage: { view: viewState ? { viewState } : null } })
const config: LayerConfig = {
  baseState: 'ON',
  on: [],
  off: ['hidden'],
  groups: [group('shown'), group('hidden'), group('unseen', 'OFF')],
}
const shows = (membership: Membership | null): boolean => layersOf(config)(membership)
const oneOf = (policy: string | null, ...ids: string[]): Membership => ({ type: 'OCMD', ids, policy })
const by = (...expression: (string | string[])[]): Membership => ({ type: 'OCMD', expression })

describe('a layer', () => {
  it('is shown unless the document or its own usage turns it off', () => {
    expect(['shown', 'hidden', 'unseen'].map((id) => shows({ type: 'OCG', id }))).toEqual([true, false, false])
  })

  it('is hidden by a base state of OFF unless turned on', () => {
    const layers = layersOf({ ...config, baseState: 'OFF', on: ['shown'], off: [] })
    expect(layers({ type: 'OCG', id: 'shown' })).toBe(true)
    expect(layers({ type: 'OCG', id: 'hidden' })).toBe(false)
  })

  it('is shown where nothing is known of it', () => {
    expect(shows(null)).toBe(true)
    expect(shows({ type: 'OCG', id: 'missing' })).toBe(true)
    expect(layersOf(null)({ type: 'OCG', id: 'hidden' })).toBe(true)
  })
})

it.each<[string | null, boolean, boolean]>([
  // policy, of one shown and one hidden, of two hidden
  [null, true, false],
  ['AnyOn', true, false],
  ['AllOn', false, false],
  ['AnyOff', true, true],
  ['AllOff', false, true],
])('content of several layers under %s', (policy, mixed, hidden) => {
  expect(shows(oneOf(policy, 'shown', 'hidden'))).toBe(mixed)
  expect(shows(oneOf(policy, 'hidden', 'unseen'))).toBe(hidden)
})

it('content of one layer, named without a list', () => {
  expect(shows({ type: 'OCMD', id: 'hidden' })).toBe(false)
})

it.each<[Membership, boolean]>([
  [by('And', 'shown', 'hidden'), false],
  [by('Or', 'shown', 'hidden'), true],
  [by('Not', 'hidden'), true],
  [by('And', 'shown', ['Not', 'hidden']), true],
  [by('And', 'hidden', 'missing'), true],
  [by('Xor', 'hidden', 'hidden'), true],
])('content under an expression: %j', (membership, shown) => {
  expect(shows(membership)).toBe(shown)
})
