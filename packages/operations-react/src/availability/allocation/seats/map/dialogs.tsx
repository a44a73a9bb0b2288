"use client"
import { useMemo, useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { MoveDialog, type MoveTarget, ReasonDialog } from "../../../../kernel/ui/index.js"
import { useUpdateAllocationResource } from "../../../hooks/index.js"
import { roomEditorMessages } from "../../messages/en/room-editor.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { movesTo } from "../../rooming/model/moves.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import { verdictOf } from "../../rooming/model/verdict.js"
import type { BoardWords } from "../../rooming/words.js"
import type { AllocationResourceId } from "../../types.js"
import { seatsTogether } from "./model.js"
import type { SeatMapState } from "./use-seat-map.js"

interface SeatDialogProps {
  map: SeatMapState
  words: BoardWords
}

const block = "block"

/** A free seat: who sits on it (people without a seat first), or nobody, because it is blocked. */
export function WhoSits({ map, words, seat }: SeatDialogProps & { seat: BoardPlace }) {
  const t = useMessages(seatsMessages)
  const board = useMessages(roomingMessages)
  const [blocking, setBlocking] = useState(false)
  const update = useUpdateAllocationResource()
  const { state } = map.rooming
  const name = seat.designation ?? seat.label
  const targets = useMemo(() => {
    const people = [...state.board.people.values()].filter(({ crew }) => !crew)
    const seated = (id: string) => state.board.placements.has(id)
    const sorted = [...people].sort((a, b) => Number(seated(a.id)) - Number(seated(b.id)))
    const list = sorted.map((person): MoveTarget => {
      const verdict = verdictOf(state.board, movesTo([person.id], seat.id))
      const at = state.board.placements.get(person.id)
      return {
        id: person.id,
        label: words.person(person),
        detail: [person.booking, at && words.place(at.resourceId)].filter(Boolean).join(" · "),
        fit: verdict.outcome === "same" ? "refused" : verdict.outcome,
        reason: verdict.violations.map(words.rule).join(". ") || undefined,
      }
    })
    const blocked = seat.status === "blocked"
    return [...(blocked ? [] : list), { id: block, label: t(blocked ? "seats.unblock" : "seats.block"), fit: "warns" as const }]
  }, [state.board, seat, words, t])
  const setStatus = (patch: { status: "open" | "blocked"; blockedReason: string | null }) =>
    update.mutateAsync({ resourceId: seat.id as AllocationResourceId, patch })
  const choose = (id: string) => {
    if (id !== block) return void state.place([id], seat.id, board("rooming.moved", { who: words.few([id]), place: name }))
    if (seat.status === "open") return setBlocking(true)
    void setStatus({ status: "open", blockedReason: null }).then(state.dismiss, (error) => map.rooming.refuse({ error }))
  }
  if (blocking)
    return <BlockSeat name={name} onClose={state.dismiss} onBlock={(reason) => setStatus({ status: "blocked", blockedReason: reason })} />
  return (
    <MoveDialog
      open
      onClose={state.dismiss}
      keepOpen={(id) => id === block}
      title={t("seats.whoSits", { seat: name })}
      targets={targets}
      onChoose={choose}
    />
  )
}

function BlockSeat({ name, onClose, onBlock }: { name: string; onClose: () => void; onBlock: (reason: string) => Promise<unknown> }) {
  const t = useMessages(roomEditorMessages)
  return (
    <ReasonDialog
      open
      onClose={onClose}
      title={t("roomEditor.blockTitle", { place: name })}
      consequences={<p className="op-text">{t("roomEditor.blockText")}</p>}
      confirmLabel={t("roomEditor.blockLabel")}
      onConfirm={onBlock}
    />
  )
}

/** Seats for a party, best first: side by side, behind each other, in one vehicle. */
export function SeatTogether({ map, words, ids }: SeatDialogProps & { ids: readonly string[] }) {
  const t = useMessages(seatsMessages)
  const board = useMessages(roomingMessages)
  const format = useFormat()
  const { state } = map.rooming
  const who = words.few(ids)
  const options = useMemo(() => seatsTogether(map.vehicles, ids.length), [map.vehicles, ids.length])
  const quality = { row: t("seats.togetherRow"), near: t("seats.togetherNear"), vehicle: t("seats.togetherVehicle") }
  const targets = options.map(({ vehicle, seats, quality: how }, index): MoveTarget => {
    const verdict = verdictOf(
      state.board,
      seats.map(({ id }, at) => ({ travelerId: ids[at] ?? "", resourceId: id })),
    )
    return {
      id: String(index),
      label: format.list(seats.map(({ designation, label }) => designation ?? label)),
      detail: [vehicle.vehicle?.label, quality[how]].filter(Boolean).join(" · "),
      fit: verdict.outcome === "same" ? "refused" : verdict.outcome,
      reason: verdict.violations.map(words.rule).join(". ") || undefined,
    }
  })
  const none: MoveTarget = { id: "none", label: t("seats.togetherNone", { count: ids.length }), fit: "refused" }
  const choose = (index: string) => {
    const { seats = [] } = options[Number(index)] ?? {}
    const moves = seats.map(({ id }, at) => ({ travelerId: ids[at] ?? "", resourceId: id }))
    void state.attempt(moves, board("rooming.moved", { who, place: targets[Number(index)]?.label ?? "" }))
  }
  return (
    <MoveDialog
      open
      onClose={state.dismiss}
      title={t("seats.togetherTitle", { who })}
      targets={targets.length > 0 ? targets : [none]}
      onChoose={choose}
    />
  )
}
