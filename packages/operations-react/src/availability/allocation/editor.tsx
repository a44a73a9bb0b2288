"use client"
import { useState } from "react"
import { useMessages } from "../../kernel/messages/index.js"
import { Root } from "../../kernel/ui/index.js"
import { Segments } from "../admin/shared/scope/segments.js"
import type { SlotId } from "../types.js"
import { allocationMessages } from "./messages/en/index.js"
import { roomingMessages } from "./messages/en/rooming.js"
import { seatsMessages } from "./messages/en/seats.js"
import { RoomingBoard } from "./rooming/editor/editor.js"
import { SeatMap } from "./seats/map/seat-map.js"

export interface AllocationEditorProps {
  slotId: SlotId
  /** What is shown first. */
  start?: "rooms" | "seats"
}

/** Rooms and seats of one departure in one place, for a host that shows both. */
export function AllocationEditor({ slotId, start = "rooms" }: AllocationEditorProps) {
  return (
    <Root catalogue={allocationMessages}>
      <Editor slotId={slotId} start={start} />
    </Root>
  )
}

function Editor({ slotId, start }: Required<AllocationEditorProps>) {
  const rooms = useMessages(roomingMessages)
  const seats = useMessages(seatsMessages)
  const [shown, show] = useState(start)
  return (
    <div className="op-stack">
      <Segments
        label={rooms("rooming.show")}
        value={shown}
        onChange={show}
        items={[
          { id: "rooms", label: rooms("rooming.board") },
          { id: "seats", label: seats("seats.board") },
        ]}
      />
      {shown === "rooms" ? <RoomingBoard slotId={slotId} /> : <SeatMap slotId={slotId} />}
    </div>
  )
}
