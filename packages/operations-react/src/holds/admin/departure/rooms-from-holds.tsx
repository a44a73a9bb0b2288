"use client"
import { useState } from "react"
import type { Slot } from "../../../availability/types.js"
import { useEveryRow } from "../../../kernel/hooks/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Name, Notice, Root } from "../../../kernel/ui/index.js"
import { useResourceHoldsInfinite } from "../../hooks.js"
import type { ResourceHold } from "../../types.js"
import { DrawDialog } from "../actions/draw-dialog.js"
import { holdActionsMessages } from "../messages/en/hold-actions.js"
import { holdsCatalogue } from "../shared/catalogue.js"
import { useRights } from "../shared/rights.js"
import { RoomKind, useHoldTitle } from "../shared/words.js"

interface RoomsFromHoldsProps {
  slot: Slot
  /** Rooms of a hold stand on the departure now. */
  onDrawn: () => void
}

/** Rooms that confirmed blocks still have for the nights of a departure, each with the way to make them its own. */
export function RoomsFromHolds(props: RoomsFromHoldsProps) {
  return useRights().mayWrite && <Root catalogue={holdsCatalogue}>{props.slot.nights > 0 && <Offers {...props} />}</Root>
}

interface Offer {
  hold: ResourceHold
  /** Rooms that it has left on every night. */
  count: number
}

function Offers({ slot, onDrawn }: RoomsFromHoldsProps) {
  const t = useMessages(holdActionsMessages)
  const titleOf = useHoldTitle()
  const [drawing, draw] = useState<Offer>()
  const nights = nightsOf(slot)
  const holds = useEveryRow(
    useResourceHoldsInfinite({ kind: ["room"], status: ["confirmed"], from: nights[0], to: nights.at(-1), limit: 200 }),
  )
  const offers = (holds.data?.data ?? []).map((hold) => ({ hold, count: roomsFor(hold, nights) })).filter(({ count }) => count > 0)
  return (
    <>
      {offers.map(({ hold, count }) => (
        <Notice key={hold.id} tone="neutral" actions={<Button onClick={() => draw({ hold, count })}>{t("holdActions.takeRooms")}</Button>}>
          <Name>{titleOf(hold)}</Name> · {t("holdActions.roomsForNights", { count })}
          {hold.roomKind && (
            <>
              {" · "}
              <RoomKind kind={hold.roomKind} />
            </>
          )}
        </Notice>
      ))}
      {drawing && (
        <DrawDialog hold={drawing.hold} slotId={slot.id} left={drawing.count} onDrawn={onDrawn} onClose={() => draw(undefined)} />
      )}
    </>
  )
}

/** The local dates of its nights. */
const nightsOf = ({ dateLocal, nights }: Slot): string[] =>
  Array.from({ length: nights }, (_, n) => new Date(Date.parse(dateLocal) + n * 86_400_000).toISOString().slice(0, 10))

/** How many rooms it has left on every one of these nights. */
const roomsFor = (hold: ResourceHold, nights: readonly string[]): number =>
  Math.min(...nights.map((night) => hold.nights.find((row) => row.night === night)?.remaining ?? 0))
