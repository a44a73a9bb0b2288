"use client"
import { useId, useRef } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Cell, CellGrid, CellRow, Icon, Link, Name } from "../../../../kernel/ui/index.js"
import { seatsMessages } from "../../messages/en/seats.js"
import { useDragPeople, useDropPeople } from "../../rooming/drag/people.js"
import type { BoardPlace } from "../../rooming/model/source.js"
import type { KindsProps } from "../../rooming/places/kinds.js"
import { tintOf } from "../../rooming/tint.js"
import { initialsOf } from "../initials.js"
import type { MapCell, VehicleMap } from "./model.js"
import { type RealVehicle, realOf } from "./real.js"
import { TooMany } from "./real-field.js"

export interface VehiclesProps extends KindsProps {
  readonly vehicles: readonly VehicleMap[]
  /** The vehicles that drive, where they are known. */
  readonly real: readonly RealVehicle[]
}

/** Vehicles side by side, seen from above, front at the top. Left stays left in every language. */
export function Vehicles({ vehicles, real, ...rest }: VehiclesProps) {
  return (
    <div className="op-vehicles">
      {vehicles.map((vehicle) => (
        <Vehicle key={vehicle.id} map={vehicle} real={real} {...rest} />
      ))}
    </div>
  )
}

function Vehicle({ map, real, ...rest }: KindsProps & Pick<VehiclesProps, "real"> & { map: VehicleMap }) {
  const t = useMessages(seatsMessages)
  const id = useId()
  const { vehicle } = map
  const label = vehicle?.label ?? t("seats.withoutVehicle")
  const drives = realOf(real, vehicle)
  return (
    <section className="op-vehicle" aria-labelledby={id} data-vehicle={map.id}>
      <header className="op-kind-head">
        <h3 id={id} className="op-kind-title">
          <bdi>{label}</bdi>
        </h3>
        <span className="op-faint">{t("seats.taken", { taken: map.taken, seats: map.seats })}</span>
        {drives && (
          <Link to={{ to: "resource", id: drives.resourceId }}>
            <Name>{drives.name}</Name>
          </Link>
        )}
        {vehicle && rest.state.mayWrite && (
          <>
            {real.length > 0 && (
              <Button
                variant="ghost"
                icon="pin"
                label={t("seats.attachTo", { vehicle: label })}
                onClick={() => rest.state.ask({ kind: "attach", id: vehicle.id })}
              />
            )}
            <Button
              variant="ghost"
              icon="edit"
              label={t("seats.redraw", { vehicle: label })}
              onClick={() => rest.state.ask({ kind: "seats", id: vehicle.id })}
            />
            <Button
              variant="ghost"
              icon="trash"
              label={t("seats.remove", { vehicle: label })}
              onClick={() => rest.state.ask({ kind: "vehicle", id: vehicle.id })}
            />
          </>
        )}
      </header>
      <TooMany real={drives} planned={map.seats} />
      <div className="op-seat-frame" dir="ltr">
        <span className="op-seat-front">{t("seats.front")}</span>
        <CellGrid className="op-seat-map" aria-label={t("seats.mapOf", { vehicle: label })}>
          {map.rows.map(({ row, cells }) => (
            <CellRow key={row} className="op-seat-line">
              {cells.map((cell, column) => (
                <MapCellView key={cell.cell === "seat" ? cell.seat.id : `${row}-${column}`} cell={cell} column={column} {...rest} />
              ))}
            </CellRow>
          ))}
        </CellGrid>
      </div>
    </section>
  )
}

function MapCellView({ cell, column, ...rest }: KindsProps & { cell: MapCell; column: number }) {
  if (cell.cell === "seat") return <Seat seat={cell.seat} column={column} {...rest} />
  return (
    <span className="op-seat-gap" data-cell-kind={cell.cell} aria-hidden="true">
      {cell.cell === "door" && <Icon name="door" />}
    </span>
  )
}

type SeatProps = KindsProps & { seat: BoardPlace; column: number }

function Seat({ seat, column, state, words, troubled, verdicts, over, board, mayDrag, dragged }: SeatProps) {
  const t = useMessages(seatsMessages)
  const element = useRef<HTMLDivElement>(null)
  const [person] = state.board.occupants.get(seat.id) ?? []
  const name = seat.designation ?? seat.label
  useDropPeople(element, board, { placeId: seat.id, ...(person && { onto: person.id }) }, mayDrag)
  useDragPeople(element, board, () => (person ? dragged(person.id) : []), mayDrag && person !== undefined)
  const label = person
    ? t("seats.seatTaken", { name, who: words.person(person) })
    : seat.status === "blocked"
      ? t("seats.seatBlocked", { name, reason: seat.blockedReason ?? t("seats.blocked") })
      : t("seats.seatFree", { name, position: seat.seatPosition ?? "middle" })
  return (
    <Cell
      ref={element}
      className="op-seat"
      tabIndex={-1}
      data-cell=""
      data-col={column}
      data-movable={(mayDrag && person !== undefined) || undefined}
      data-place={seat.id}
      {...(person && { "data-person": person.id, "data-tint": tintOf(person.sharingGroupId ?? person.bookingId) })}
      data-status={seat.status}
      data-taken={person !== undefined || undefined}
      data-selected={(person && state.selected.has(person.id)) || undefined}
      data-conflict={(person && troubled.has(person.id)) || undefined}
      data-pinned={(person && state.board.placements.get(person.id)?.pinned) || undefined}
      data-verdict={verdicts?.get(seat.id)}
      data-over={over === seat.id || undefined}
      title={label}
    >
      <span className="op-hidden">{label}</span>
      <span className="op-seat-name" aria-hidden="true">
        {name}
      </span>
      <bdi className="op-seat-who" aria-hidden="true">
        {person ? initialsOf(words.person(person)) : seat.status === "blocked" ? "✕" : ""}
      </bdi>
    </Cell>
  )
}
