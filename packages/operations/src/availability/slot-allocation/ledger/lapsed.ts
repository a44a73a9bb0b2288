import { holdExpired } from "../../../kernel/common-errors.js"
import type { AllocationRow } from "./row.js"

/** Whether a hold's time is over: the answer is the same before and after somebody swept it. */
export const hasLapsed = ({ status, lapsed }: AllocationRow): boolean => lapsed || status === "expired"

export const lapsedRefusal = ({ id, expiresAt }: AllocationRow) =>
  holdExpired({ holdKind: "slot", id, expiredAt: expiresAt?.toISOString() ?? null })
