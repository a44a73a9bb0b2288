"use client"
import { type KeyboardEvent, useId } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, NeighbourName } from "../../../kernel/ui/index.js"
import { manifestMessages } from "../messages/en/manifest.js"
import { MissingName } from "./missing-name.js"
import type { ManifestGroup, ManifestRow } from "./model.js"
import { travelersNot } from "./model.js"
import { PersonRow } from "./person-row.js"
import { PickupPlace } from "./pickup-place.js"
import type { ManifestState } from "./use-manifest.js"

export interface GroupProps {
  group: ManifestGroup
  state: ManifestState
  onWalk: (event: KeyboardEvent) => void
  onMove: (allocationId: string) => void
  /** Chooses a guide or a vehicle for these people. */
  onGive: (rows: readonly ManifestRow[]) => void
}

/** People who have something in common, with one press for all of them. */
export function ManifestGroupView({ group, state, onWalk, onMove, onGive }: GroupProps) {
  const t = useMessages(manifestMessages)
  const id = useId()
  const coming = travelersNot(group.rows, "arrived")
  const people = group.rows.filter(({ traveler }) => traveler !== null)
  return (
    <section className="op-manifest-group" aria-labelledby={id}>
      <header className="op-manifest-head">
        <h3 id={id} className="op-kind-title">
          <GroupTitle group={group} state={state} />
        </h3>
        {state.mayGive && people.length > 1 && <Button onClick={() => onGive(people)}>{t("manifest.give")}</Button>}
        {state.mayCheckIn && coming.length > 0 && people.length > 1 && (
          <Button icon="check" onClick={() => void state.partyArrived(group.rows)}>
            {t("manifest.party")}
          </Button>
        )}
      </header>
      <ul className="op-manifest-rows">
        {group.rows.map((row) => (
          <li key={row.key} className="op-manifest-row" data-attendance={row.traveler?.attendance}>
            {row.traveler ? (
              <PersonRow row={row} traveler={row.traveler} state={state} onWalk={onWalk} onMove={onMove} onGive={onGive} />
            ) : (
              <MissingName row={row} state={state} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function GroupTitle({ group, state }: Pick<GroupProps, "group" | "state">) {
  const t = useMessages(manifestMessages)
  const { neighbours } = useOperations()
  const count = group.rows.length
  if (state.by === "booking") {
    const [first] = group.rows as [ManifestRow]
    if (!first.allocation) return t("manifest.withoutCrew")
    const { bookingId } = first.allocation
    return (
      <>
        {bookingId && neighbours.bookings ? <NeighbourName kind="bookings" id={bookingId} /> : <bdi>{group.label}</bdi>}{" "}
        <span className="op-count">{count}</span>
      </>
    )
  }
  const label = group.label ?? t("manifest.without")
  const own = state.by === "pickup" ? group.rows[0]?.pickup : null
  return (
    <>
      {own ? <PickupPlace pickup={own} /> : <bdi>{label}</bdi>} <span className="op-count">{count}</span>
    </>
  )
}
