import type { ComponentType, ReactNode } from "react"

/** Parts a host may replace. Each gets what ours gets. */
export interface ComponentOverrides {
  Icon?: ComponentType<{ name: string }>
  Avatar?: ComponentType<{ name: string }>
  Money?: ComponentType<{ amount: number; currency: string }>
  Link?: ComponentType<{ to: string; className?: string; children?: ReactNode }>
}
