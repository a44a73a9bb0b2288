"use client"
import { memo, useRef } from "react"
import { isolated } from "../../../../kernel/format/isolated.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Cell } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { useDragPeople, useDropPeople } from "../drag/people.js"
import type { BoardPerson, BoardPlacement } from "../model/source.js"
import { tintOf } from "../tint.js"

export interface PersonCellProps {
  readonly board: symbol
  readonly person: BoardPerson
  readonly placement: BoardPlacement | undefined
  readonly selected: boolean
  readonly troubled: boolean
  readonly mayDrag: boolean
  /** Whether wishes for a room are shown: not where people are seated. */
  readonly beds: boolean
  /** Who goes along when this one is dragged: the selection, if it is part of it. */
  readonly dragged: (id: string) => readonly string[]
}

/** One person on the board: the name, and in small what matters for a room. */
export const PersonCell = memo(function PersonCell({
  board,
  person,
  placement,
  selected,
  troubled,
  mayDrag,
  beds,
  dragged,
}: PersonCellProps) {
  const t = useMessages(roomingMessages)
  const element = useRef<HTMLDivElement>(null)
  const marks = useMarks(person, placement, beds)
  useDragPeople(element, board, () => dragged(person.id), mayDrag)
  useDropPeople(element, board, { placeId: placement?.resourceId ?? null, onto: person.id }, mayDrag && placement !== undefined)
  return (
    <Cell
      ref={element}
      className="op-person"
      data-movable={mayDrag || undefined}
      tabIndex={-1}
      data-cell=""
      data-person={person.id}
      data-tint={tintOf(person.sharingGroupId ?? person.bookingId)}
      data-selected={selected || undefined}
      data-conflict={troubled || undefined}
      data-pinned={placement?.pinned || undefined}
      aria-selected={selected}
    >
      <bdi className="op-person-name" data-missing={person.name === null || undefined}>
        {person.name ?? t("rooming.unnamed", { number: person.number })}
      </bdi>
      {marks !== "" && <span className="op-person-marks">{marks}</span>}
    </Cell>
  )
})

/** What matters for a room, in a few words. Health needs are their codes, never the text. */
function useMarks(person: BoardPerson, placement: BoardPlacement | undefined, beds: boolean): string {
  const { category, crew, accessNeeds = [], bedPreference, roomType } = person
  const words = useWords()
  const t = useMessages(roomingMessages)
  return [
    crew ? words("crew.member") : category === "adult" ? undefined : words(`category.${category}`),
    beds && bedPreference && bedPreference !== "none" ? words(`bed.${bedPreference}`) : undefined,
    beds && placement === undefined && roomType ? isolated(roomType) : undefined,
    ...accessNeeds.map(isolated),
    placement?.pinned ? t("rooming.pinned") : undefined,
  ]
    .filter(Boolean)
    .join(" · ")
}
