"use client"
import { useMemo } from "react"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useToast } from "../../../../kernel/ui/index.js"
import { useAllocationConflicts, useAssignTravelers } from "../../../hooks/index.js"
import type { SlotId } from "../../../types.js"
import type { AssignTravelers } from "../../inputs.js"
import { useWholeManifest } from "../../manifest/use-whole-manifest.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { boardOf } from "../model/board.js"
import { boardSourceOf, emptySource } from "../model/from-manifest.js"
import { conflictsOn, troubledBy } from "../planning/find-conflicts.js"
import { useBoard } from "../state/use-board.js"
import { useBoardWords } from "../words.js"
import { useRefusals } from "./use-refusals.js"

export interface RoomingBoardInput {
  readonly slotId: SlotId
  /** `room` unless given; `seat` for vehicles. */
  readonly family?: string
  readonly segment?: string | undefined
}

/** State and commands of a departure's rooms (or seats): the manifest as a board, its conflicts, moves with undo. */
export function useRoomingBoard({ slotId, family = "room", segment }: RoomingBoardInput) {
  const { can } = useOperations()
  const toast = useToast()
  const t = useMessages(roomingMessages)
  const manifest = useWholeManifest(slotId)
  const conflicts = useAllocationConflicts(slotId, { family })
  const assign = useAssignTravelers()
  const source = useMemo(() => (manifest.data ? boardSourceOf(manifest.data) : emptySource), [manifest.data])
  const words = useBoardWords(useMemo(() => boardOf(source, { family, segment }), [source, family, segment]))
  const refuse = useRefusals(words, manifest.refetch)
  const state = useBoard({
    source,
    family,
    segment,
    mayWrite: can("allocation.write"),
    mayOverride: can("allocation.write") && can("capacity.override"),
    unsettled: assign.isPending || manifest.isFetching,
    assign: (request) => assign.mutateAsync({ slotId, ...request } as AssignTravelers),
    onDone: (text, undo) => toast({ tone: "success", text, undo, topic: slotId }),
    onUndone: (what) => toast({ tone: "success", text: t("rooming.undone", { what }), topic: slotId }),
    onRefused: refuse,
    onDropped: (labels) => toast({ tone: "info", text: t("rooming.dropped", { count: labels.length }) }),
  })
  /** Pins those who are not, else unpins all. */
  const pin = async (ids: readonly string[]) => {
    const placed = ids.flatMap((id) => state.board.placements.get(id) ?? [])
    if (placed.length === 0) return
    const pinned = placed.some((one) => !one.pinned)
    const moves = placed.map(({ travelerId, resourceId }) => ({ travelerId, resourceId, expectedResourceId: resourceId, pinned }))
    try {
      await assign.mutateAsync({ slotId, moves } as AssignTravelers)
    } catch (error) {
      refuse({ error })
    }
  }
  const found = useMemo(() => conflictsOn(state.board, conflicts.data ?? []), [state.board, conflicts.data])
  const troubled = useMemo(() => troubledBy(found), [found])
  return { slotId, manifest, conflicts, found, troubled, state, pin: (ids: readonly string[]) => void pin(ids), refuse }
}

export type RoomingBoardState = ReturnType<typeof useRoomingBoard>
