"use client"
import { useRef } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CellHead, CellRow } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { useDropPeople } from "../drag/people.js"
import type { BoardPerson, BoardPlace, BoardPlacement } from "../model/source.js"
import type { VerdictOutcome } from "../model/verdict.js"
import { PersonCell, type PersonCellProps } from "./person.js"

export interface PlaceRowProps extends Pick<PersonCellProps, "board" | "mayDrag" | "beds" | "dragged"> {
  readonly place: BoardPlace
  readonly occupants: readonly BoardPerson[]
  readonly placements: ReadonlyMap<string, BoardPlacement>
  readonly selected: ReadonlySet<string>
  readonly troubled: ReadonlySet<string>
  /** What a drop here would be, while something is dragged. */
  readonly verdict: VerdictOutcome | undefined
  readonly over: boolean
}

/** A room with who is in it. Its numbers are the server's. */
export function PlaceRow({ place, occupants, placements, selected, troubled, verdict, over, ...drag }: PlaceRowProps) {
  const t = useMessages(roomingMessages)
  const element = useRef<HTMLDivElement>(null)
  useDropPeople(element, drag.board, { placeId: place.id }, drag.mayDrag)
  return (
    <CellRow
      ref={element}
      className="op-room"
      data-full={place.available === 0 || undefined}
      data-status={place.status}
      data-verdict={verdict}
      data-over={over || undefined}
      data-conflict={troubled.has(place.id) || undefined}
    >
      <CellHead className="op-room-head" tabIndex={-1} data-cell="" data-place={place.id}>
        <bdi className="op-room-label">{place.label}</bdi>
        <span className="op-room-count">{t("rooming.occupants", { assigned: place.assigned, capacity: place.capacity })}</span>
        <RoomFacts place={place} />
      </CellHead>
      {occupants.map((person) => (
        <PersonCell
          key={person.id}
          {...drag}
          person={person}
          placement={placements.get(person.id)}
          selected={selected.has(person.id)}
          troubled={troubled.has(person.id)}
        />
      ))}
      {verdict && <span className="op-room-verdict">{t(`rooming.verdict.${verdict}`)}</span>}
    </CellRow>
  )
}

function RoomFacts({ place }: { place: BoardPlace }) {
  const t = useMessages(roomingMessages)
  const facts = [
    place.externalCode ? `#${place.externalCode}` : undefined,
    place.bedConfiguration,
    place.accessible ? "♿" : undefined,
    place.occupancyMin ? t("rooming.minimum", { min: place.occupancyMin }) : undefined,
    place.blockedReason,
    place.notes,
  ].filter(Boolean)
  if (facts.length === 0) return null
  return (
    <bdi className="op-room-facts" title={facts.join(" · ")}>
      {facts.join(" · ")}
    </bdi>
  )
}
