import type { Texts } from './types.ts'

export type RiskTier = 'LOW' | 'MEDIUM' | 'HIGH'

/** How much harm an app could do, and what leads to it, the gravest first. */
export interface Risk {
  tier: RiskTier
  reasons: { fact: string; value: string; tier: RiskTier; because: Texts }[]
}
