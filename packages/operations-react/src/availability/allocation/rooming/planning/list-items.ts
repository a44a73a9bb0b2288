"use client"
import { useOperations } from "../../../../kernel/context/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import type { MenuItem } from "../../../../kernel/ui/index.js"
import { useExports } from "../../exports.js"
import { planningMessages } from "../../messages/en/planning.js"
import type { RoomingBoardState } from "../editor/use-rooming-board.js"

/** Lists that go out, and the one that comes back, as far as the person may. */
export function useListItems({ slotId, state }: RoomingBoardState): MenuItem[] {
  const t = useMessages(planningMessages)
  const { can } = useOperations()
  const { passengers, rooming } = useExports(slotId)
  const { family, segment, places } = state.board
  const details = can("travelers.sensitive")
  return [
    ...(places.size > 0 ? [{ id: "hotel", label: t("planning.export"), onSelect: () => void rooming(family, segment) }] : []),
    ...(places.size > 0 && state.mayWrite
      ? [{ id: "send", label: t("planning.exportRecord"), onSelect: () => state.ask({ kind: "export" }) }]
      : []),
    { id: "passengers", label: t("planning.passengers"), onSelect: () => void passengers("standard") },
    ...(details ? [{ id: "passengersFull", label: t("planning.passengersFull"), onSelect: () => void passengers("full") }] : []),
    ...(places.size > 0 && state.mayWrite
      ? [{ id: "import", label: t("planning.import"), separated: true, onSelect: () => state.ask({ kind: "import" }) }]
      : []),
  ]
}
