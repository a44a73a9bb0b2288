"use client"
import { layOutSeats, seatDifference } from "@voyant-travel/operations/availability/contract"
import { useMemo, useState } from "react"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Notice, useCommand, useToast } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useSetVehicleSeats } from "../../../hooks/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import type { BoardWords } from "../../rooming/words.js"
import { storedLayout } from "../../templates/layout.js"
import type { AllocationResourceId, SlotTravelerId } from "../../types.js"
import { SeatMapBuilder } from "../builder/builder.js"
import { planOfVehicle, type VehicleMap } from "./model.js"
import { realOf } from "./real.js"
import type { SeatMapState } from "./use-seat-map.js"

interface RedrawVehicleProps {
  map: SeatMapState
  words: BoardWords
  vehicle: VehicleMap
}

/** Draws a vehicle of the departure anew. Before anything is written it names the seats that come and go, and who loses one. */
export function RedrawVehicle({ map, words, vehicle: shown }: RedrawVehicleProps) {
  const t = useMessages(seatsMessages)
  const ui = useText()
  const toast = useToast()
  const set = useSetVehicleSeats()
  const { state, manifest } = map.rooming
  // what was opened stays on paper while others change the vehicle; the revision tells
  const [opened] = useState(shown)
  const [layout, setLayout] = useState(() => planOfVehicle(shown))
  const changes = useChanges(map, shown, layout)
  const taken = useTaken(map, words, shown)
  const name = opened.vehicle?.label ?? ""
  const save = async () => {
    try {
      const { seats } = await set.mutateAsync({
        resourceId: opened.id as AllocationResourceId,
        layout: storedLayout(layout),
        unassign: changes.losing.map(({ travelerId }) => travelerId as SlotTravelerId),
        expectedRevision: opened.vehicle?.revision,
      })
      toast({ tone: "success", text: t("seats.redrawn", { vehicle: name, seats: seats.length }) })
    } catch (error) {
      if (!isOperationsError(error, "allocation_resource_in_use")) throw error
      await manifest.refetch()
      throw new Error(t("seats.meanwhile"))
    }
  }
  const { pending, problem, run } = useCommand(true, save, state.dismiss)
  const count = changes.losing.length
  return (
    <Dialog
      open
      onClose={state.dismiss}
      size="large"
      title={t("seats.redraw", { vehicle: name })}
      footer={
        <>
          <Button onClick={state.dismiss}>{ui("ui.cancel")}</Button>
          <Button variant={count > 0 ? "danger" : "primary"} pending={pending} onClick={run}>
            {count > 0 ? t("seats.redrawLosing", { count }) : t("seats.redrawLabel")}
          </Button>
        </>
      }
    >
      <Changes changes={changes} words={words} />
      {problem && <Notice tone="danger">{problem}</Notice>}
      <SeatMapBuilder
        layout={layout}
        onChange={setLayout}
        taken={taken}
        capacity={realOf(map.real, shown.vehicle)?.seats ?? opened.vehicle?.capacity}
      />
    </Dialog>
  )
}

const seatsOf = ({ rows }: VehicleMap) => rows.flatMap(({ cells }) => cells.flatMap((one) => (one.cell === "seat" ? [one.seat] : [])))

/** Who sits where now: people keep the seat of the same name, wherever in the vehicle it is drawn. */
function useTaken(map: SeatMapState, words: BoardWords, vehicle: VehicleMap): ReadonlyMap<string, string> {
  const { occupants } = map.rooming.state.board
  return useMemo(
    () =>
      new Map(
        seatsOf(vehicle).flatMap(({ id, designation }) =>
          (occupants.get(id) ?? []).map((person) => [designation ?? "", words.person(person)] as const),
        ),
      ),
    [vehicle, occupants, words],
  )
}

type Layout = ReturnType<typeof planOfVehicle>

/** What the plan changes of the seats that are there now, by the server's own reading. */
function useChanges(map: SeatMapState, vehicle: VehicleMap, layout: Layout) {
  const { occupants } = map.rooming.state.board
  return useMemo(() => {
    const laid = layOutSeats(storedLayout(layout))
    const { added, removed } = seatDifference<BoardPlace>(seatsOf(vehicle), laid.ok ? laid.seats : [])
    const losing = removed.flatMap(({ id, designation }) =>
      (occupants.get(id) ?? []).map((person) => ({ travelerId: person.id, seat: designation ?? "" })),
    )
    return { added, removed, losing }
  }, [vehicle, layout, occupants])
}

function Changes({ changes, words }: { changes: ReturnType<typeof useChanges>; words: BoardWords }) {
  const t = useMessages(seatsMessages)
  const format = useFormat()
  const named = (seats: readonly { designation?: string | null }[]) => format.list(seats.map(({ designation }) => designation ?? ""))
  const { added, removed, losing } = changes
  return (
    <div className="op-prose" role="status">
      {added.length + removed.length === 0 && <p className="op-text op-faint">{t("seats.nothing")}</p>}
      {added.length > 0 && <p className="op-text">{t("seats.adds", { seats: named(added) })}</p>}
      {removed.length > 0 && <p className="op-text">{t("seats.drops", { seats: named(removed) })}</p>}
      {losing.length > 0 && (
        <Notice tone="warning">
          <ul>
            {losing.map(({ travelerId, seat }) => (
              <li key={travelerId}>{t("seats.loses", { who: words.named([travelerId]), seat })}</li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  )
}
