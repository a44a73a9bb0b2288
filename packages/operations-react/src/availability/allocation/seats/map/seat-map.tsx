"use client"
import { useState } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, EmptyState, Panel, Root, useAskedSheet } from "../../../../kernel/ui/index.js"
import { allocationMessages } from "../../messages/en/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { EditorDialogs } from "../../rooming/editor/editor.js"
import type { BoardWords } from "../../rooming/words.js"
import { AddVehicle } from "./add-vehicle.js"
import { AttachVehicle } from "./attach-vehicle.js"
import { SeatTogether, WhoSits } from "./dialogs.js"
import { RedrawVehicle } from "./redraw-vehicle.js"
import { RemoveVehicle } from "./remove-vehicle.js"
import { SeatSheet } from "./seat-sheet.js"
import { type SeatMapInput, type SeatMapState, useSeatMap } from "./use-seat-map.js"
import { SeatMapView } from "./view.js"

export interface SeatMapProps extends SeatMapInput {}

/** The vehicles of one departure, seat by seat, and who sits where: fetches by itself. */
export function SeatMap(props: SeatMapProps) {
  return (
    <Root catalogue={allocationMessages}>
      <SeatMapEditor map={useSeatMap(props)} />
    </Root>
  )
}

/** The same, controlled. */
export function SeatMapEditor({ map }: { map: SeatMapState }) {
  const t = useMessages(seatsMessages)
  const { rooming, vehicles } = map
  const { state } = rooming
  const [adding, setAdding] = useState(false)
  useAskedSheet({ seats: () => window.print() }, rooming.manifest.data && vehicles.length > 0)
  const add = state.mayWrite && (
    <Button icon="plus" onClick={() => setAdding(true)}>
      {t("seats.addVehicle")}
    </Button>
  )
  return (
    <Panel query={rooming.manifest}>
      {() => (
        <>
          <SeatMapView
            state={state}
            vehicles={vehicles}
            real={map.real}
            troubled={noTrouble}
            onSegment={() => undefined}
            onPin={rooming.pin}
            tools={
              <>
                {add}
                <Button icon="print" onClick={() => window.print()}>
                  {t("seats.print")}
                </Button>
              </>
            }
            empty={
              <EmptyState icon="columns" title={t("seats.noSeats")} actions={add}>
                {t("seats.noSeatsText")}
              </EmptyState>
            }
            selectionTools={(ids) => <Button onClick={() => state.ask({ kind: "together", ids })}>{t("seats.together")}</Button>}
          >
            {(words) => (
              <>
                <SeatQuestions map={map} words={words} />
                <SeatSheet map={map} words={words} />
              </>
            )}
          </SeatMapView>
          {adding && <AddVehicle map={map} onClose={() => setAdding(false)} />}
        </>
      )}
    </Panel>
  )
}

const ofVehicle: ReadonlySet<string> = new Set(["vehicle", "seats", "attach"])
const noTrouble: ReadonlySet<string> = new Set()

function SeatQuestions({ map, words }: { map: SeatMapState; words: BoardWords }) {
  const { state } = map.rooming
  const { question, board } = state
  const seat = question?.kind === "seat" ? board.places.get(question.id) : undefined
  if (seat) return <WhoSits map={map} words={words} seat={seat} />
  const vehicle =
    question && "id" in question && ofVehicle.has(question.kind) ? map.vehicles.find(({ id }) => id === question.id) : undefined
  if (vehicle && question?.kind === "vehicle") return <RemoveVehicle map={map} words={words} vehicle={vehicle} />
  if (vehicle && question?.kind === "attach") return <AttachVehicle map={map} vehicle={vehicle} />
  if (vehicle) return <RedrawVehicle map={map} words={words} vehicle={vehicle} />
  if (question?.kind === "together") return <SeatTogether map={map} words={words} ids={question.ids} />
  return <EditorDialogs rooming={map.rooming} words={words} />
}
