"use client"
import { useState } from "react"
import { useHistory } from "../../../events/hooks.js"
import { useHoldMovements, useResourceHold } from "../../hooks.js"
import type { HoldMovement, ResourceHoldId } from "../../types.js"
import { useRights } from "../shared/rights.js"

/** What is being asked about a hold: one dialog at a time. */
export type HoldDialog =
  | "confirm"
  | "extend"
  | "release"
  | "releasePart"
  | "wash"
  | "promote"
  | "cancel"
  | "pickUp"
  | "backRooms"
  | "backSpaces"
  | "backDeparture"
  | "draw"
  | "cutoff"
  | "edit"
  | "shift"
  | "reinstate"

/** State and commands of one hold: the row with its grid, its ledger, and the dialog that is open. */
export function useHoldDetail(holdId: ResourceHoldId) {
  const query = useResourceHold(holdId)
  const movements = useHoldMovements({ holdId, limit: 200 })
  const history = useHistory(holdId)
  const [dialog, ask] = useState<HoldDialog>()
  const [movement, takeBack] = useState<HoldMovement>()
  return {
    holdId,
    query,
    movements,
    history,
    ...useRights(),
    dialog,
    ask,
    /** The row of the ledger that shall be reversed. */
    movement,
    takeBack,
    dismiss: () => {
      ask(undefined)
      takeBack(undefined)
    },
  }
}

export type HoldDetailState = ReturnType<typeof useHoldDetail>
