/** Which layers ("optional content") of a PDF are shown on a screen: ISO 32000-1, 8.11. */

/** The document's configuration, as pdf.js reads it. Groups are named by their ids. */
export interface LayerConfig {
  readonly baseState: string | null
  readonly on: readonly string[]
  readonly off: readonly string[]
  readonly groups: readonly {
    readonly id: string
    readonly usage: { readonly view: { readonly viewState: string } | null }
  }[]
}

/** What stands at marked content: a group, or several under a policy or an expression such as `['Or', id, ['Not', id]]`. */
export type Membership =
  | { readonly type: 'OCG'; readonly id: string }
  | {
      readonly type: 'OCMD'
      readonly id?: string
      readonly ids?: readonly string[]
      readonly policy?: string | null
      readonly expression?: Expression | null
    }

type Expression = readonly (string | Expression)[]

export type Layers = (membership: Membership | null | undefined) => boolean

/** Tells of content whether it is shown; what cannot be made out is. */
export function layersOf(config: LayerConfig | null): Layers {
  if (config === null || config.groups.length === 0) return () => true
  const shown = new Map(config.groups.map((group) => [group.id, isOn(group, config)]))
  return (membership) => {
    if (!membership) return true
    if (membership.type === 'OCG') return shown.get(membership.id) ?? true
    if (membership.type !== 'OCMD') return true
    const { expression, policy, id, ids = id === undefined ? [] : [id] } = membership
    if (expression) return evaluate(expression, shown) ?? true
    const states = ids.map((one) => shown.get(one)).filter((state) => state !== undefined)
    return states.length === 0 || allowed(policy, states)
  }
}

function isOn({ id, usage }: LayerConfig['groups'][number], { baseState, on, off }: LayerConfig): boolean {
  const initially = off.includes(id) ? false : on.includes(id) || baseState !== 'OFF'
  return initially && usage.view?.viewState !== 'OFF'
}

function allowed(policy: string | null | undefined, states: readonly boolean[]): boolean {
  if (policy === 'AllOn') return states.every(Boolean)
  if (policy === 'AnyOff') return !states.every(Boolean)
  if (policy === 'AllOff') return !states.some(Boolean)
  return states.some(Boolean)
}

/** Nothing where a group is unknown or an operator is none. */
function evaluate([operator, ...operands]: Expression, shown: ReadonlyMap<string, boolean>): boolean | undefined {
  const states = operands.map((one) => (typeof one === 'string' ? shown.get(one) : evaluate(one, shown)))
  if (states.length === 0 || states.includes(undefined)) return undefined
  if (operator === 'And') return states.every(Boolean)
  if (operator === 'Or') return states.some(Boolean)
  return operator === 'Not' ? !states[0] : undefined
}
