import type * as z from "zod"
import { invalidRequest } from "../../../kernel/common-errors.js"
import type { WriteContext } from "../../../kernel/context.js"
import type { OperationsError } from "../../../kernel/errors.js"
import { type Id, idSchema } from "../../../kernel/ids.js"
import type { DispatchRow } from "../../dispatch/lock.js"
import type { assignBody } from "../contract.js"
import type { LiveAssignment } from "../end.js"
import type { AskedAsset } from "../facts.js"

/** What is asked for, apart from who asks and when. */
export type Given = Omit<z.output<typeof assignBody>, keyof WriteContext | "dryRun"> & { dispatchId: Id<"gdsp"> }
/** Part of the inputs of the services that assign. */
export const ofDispatch = { dispatchId: idSchema("gdsp") }
/** A dispatch that has a time. */
export type Planned = DispatchRow & { scheduledAt: Date; endsAt: Date }

/** What became of one of many. */
export type Outcome<Value> = { dispatchId: Id<"gdsp">; value: Value } | { dispatchId: Id<"gdsp">; error: OperationsError }

export interface Wanted {
  /** Live rows that stay. */
  kept: LiveAssignment[]
  ending: LiveAssignment[]
  taking: AskedAsset[]
}

/** What a call changes: the same asset in the same role stays as it is. Pure. */
export function sortOut(live: readonly LiveAssignment[], { vehicleId, driverId, secondDriverId, guideResourceIds }: Given): Wanted {
  const wanted: Wanted = { kept: [], ending: [], taking: [] }
  const single = (role: "vehicle" | "driver" | "second_driver", asked: string | null | undefined) => {
    const present = live.find((row) => row.role === role)
    const same = present && (role === "vehicle" ? present.vehicleId : present.driverId) === asked
    if (present) (asked === undefined || same ? wanted.kept : wanted.ending).push(present)
    if (asked && !same)
      wanted.taking.push(role === "vehicle" ? { role, vehicleId: asked as Id<"gveh"> } : { role, driverId: asked as Id<"gdrv"> })
  }
  single("vehicle", vehicleId)
  single("driver", driverId)
  single("second_driver", secondDriverId)
  for (const present of live.filter(({ role }) => role === "guide")) {
    const stays = guideResourceIds === undefined || guideResourceIds.includes(present.resourceId)
    ;(stays ? wanted.kept : wanted.ending).push(present)
  }
  for (const resourceId of guideResourceIds ?? []) {
    if (!live.some((row) => row.role === "guide" && row.resourceId === resourceId)) wanted.taking.push({ role: "guide", resourceId })
  }
  return wanted
}

type Serving = Pick<LiveAssignment, "role" | "resourceId">

/** What takes resources off. Pure. */
export function takenOff(live: readonly Serving[], resourceIds: readonly string[]): Omit<Given, "dispatchId"> {
  const leaves = ({ resourceId }: Serving) => resourceIds.includes(resourceId)
  const off = (wanted: string) => (live.some((row) => row.role === wanted && leaves(row)) ? null : undefined)
  const guides = live.filter(({ role }) => role === "guide")
  return {
    ...{ vehicleId: off("vehicle"), driverId: off("driver"), secondDriverId: off("second_driver") },
    ...(guides.some(leaves) && { guideResourceIds: guides.filter((row) => !leaves(row)).map(({ resourceId }) => resourceId) }),
  }
}

/** The resources of a role, or the one that is named. Pure. Throws `invalid_request`. */
export function leavingOf(live: readonly Serving[], { role, resourceId }: { role?: string; resourceId?: string }): string[] {
  if ((role === undefined) === (resourceId === undefined)) {
    throw invalidRequest({ violations: [{ path: "role", message: "Name a role or a resource: one of the two." }] })
  }
  return live.filter((row) => row.role === role || row.resourceId === resourceId).map((row) => row.resourceId)
}
