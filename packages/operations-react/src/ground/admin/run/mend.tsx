"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button } from "../../../kernel/ui/index.js"
import { useRefreshFromPickupRun } from "../../hooks/index.js"
import type { DispatchDetail, GroundConflict } from "../../types.js"
import { runMessages } from "../messages/en/run.js"
import type { RunProps } from "./drawer.js"

const isDispatch = (id: string | null): id is DispatchDetail["id"] => id?.startsWith("gdsp_") === true

/** What mends a conflict of this run, where one press begins it. */
export function Mend({ conflict: { suggestion, otherSourceId }, state, run, commands }: RunProps & { conflict: GroundConflict }) {
  const t = useMessages(runMessages)
  const refresh = useRefreshFromPickupRun()
  if (!state.mayWrite) return null
  if (suggestion === "move_passengers") {
    const to = isDispatch(otherSourceId) ? { to: otherSourceId } : {}
    return (
      <Button icon="people" onClick={() => state.ask({ kind: "movePeople", id: run.id, passengerIds: [], ...to })}>
        {t("run.movePeople")}
      </Button>
    )
  }
  if (suggestion !== "refresh") return null
  const follow = () =>
    commands.quietly(async () => {
      const { added, removed, moved, ...stops } = await refresh.mutateAsync({ dispatchId: run.id })
      const changed = stops.stopsAdded.length + stops.stopsRemoved.length + stops.stopsMoved.length
      commands.said(t("run.refreshed", { came: added.length, gone: removed.length, stops: changed + moved.length }))
    })
  return (
    <Button icon="refresh" pending={refresh.isPending} onClick={() => void follow()}>
      {t("run.refresh")}
    </Button>
  )
}
