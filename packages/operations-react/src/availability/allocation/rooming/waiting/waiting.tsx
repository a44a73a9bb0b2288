"use client"
import { type ReactNode, type RefObject, useId, useRef } from "react"
import { isolated } from "../../../../kernel/format/isolated.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, CellGrid, CellHead, CellRow, NoMatch } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import { useDragPeople, useDropPeople } from "../drag/people.js"
import type { BoardParty } from "../model/board.js"
import { partiesMatching } from "../model/find.js"
import { PersonCell, type PersonCellProps } from "../places/person.js"
import type { BoardState } from "../state/use-board.js"
import { WaitingFilters } from "./filters.js"

export interface WaitingProps extends Pick<PersonCellProps, "board" | "mayDrag" | "beds" | "dragged"> {
  readonly state: BoardState
  readonly troubled: ReadonlySet<string>
  readonly over: boolean
  readonly find: RefObject<HTMLInputElement | null>
}

/** Everybody without a room, who belongs together in one block. Dropping somebody here takes them out of their room. */
export function Waiting({ state, troubled, over, find, ...drag }: WaitingProps) {
  const t = useMessages(roomingMessages)
  const id = useId()
  const element = useRef<HTMLElement>(null)
  useDropPeople(element, drag.board, { placeId: null }, drag.mayDrag)
  const { board, filter } = state
  const parties = partiesMatching(board.unplaced, { ...filter, among: filter.among && troubled })
  return (
    <section ref={element} className="op-waiting" aria-labelledby={id} data-over={over || undefined}>
      <header className="op-kind-head">
        <h3 id={id} className="op-kind-title">
          {t("rooming.toPlace")} <span className="op-count">{board.counts.unplaced}</span>
        </h3>
        <span className="op-faint">{t("rooming.placedOf", { placed: board.counts.placed, people: board.counts.people })}</span>
      </header>
      <WaitingFilters state={state} troubled={troubled} find={find} />
      {board.counts.unplaced === 0 && <p className="op-text op-faint">{t("rooming.toPlaceNone", { family: board.family })}</p>}
      {board.counts.unplaced > 0 && parties.length === 0 && <NoMatch onClear={() => state.setFilter({})} />}
      {parties.length > 0 && (
        <CellGrid className="op-parties" aria-labelledby={id} aria-multiselectable>
          {parties.map((party) => (
            <PartyRow key={party.key} party={party} state={state} troubled={troubled} {...drag} />
          ))}
        </CellGrid>
      )}
    </section>
  )
}

type PartyRowProps = Omit<WaitingProps, "over" | "find"> & { party: BoardParty }

function PartyRow({ party, state, troubled, ...drag }: PartyRowProps) {
  const t = useMessages(roomingMessages)
  const element = useRef<HTMLDivElement>(null)
  const ids = party.people.map(({ id }) => id)
  const alone = party.people.length === 1
  useDragPeople(element, drag.board, () => ids, drag.mayDrag && !alone)
  return (
    <CellRow className="op-party" data-alone={alone || undefined}>
      {!alone && (
        <CellHead
          ref={element}
          className="op-party-head"
          tabIndex={-1}
          data-cell=""
          data-party={party.key}
          data-movable={drag.mayDrag || undefined}
        >
          {t("rooming.partyOf", { label: party.label ? isolated(party.label) : t("rooming.personAlone"), count: party.people.length })}
        </CellHead>
      )}
      {party.people.map((person) => (
        <PersonCell
          key={person.id}
          {...drag}
          person={person}
          placement={undefined}
          selected={state.selected.has(person.id)}
          troubled={troubled.has(person.id)}
        />
      ))}
    </CellRow>
  )
}

/** What is done with the people who are selected. */
export function SelectionBar({ state, tools }: { state: BoardState; tools?: ((ids: readonly string[]) => ReactNode) | undefined }) {
  const t = useMessages(roomingMessages)
  const ids = [...state.selected]
  if (ids.length === 0 || !state.mayWrite) return null
  const placed = ids.filter((id) => state.board.placements.has(id))
  return (
    <div className="op-selection-bar">
      <span className="op-selection-count">{t("rooming.selected", { count: ids.length })}</span>
      <Button variant="primary" onClick={() => state.ask({ kind: "move", ids })}>
        {t("rooming.selectionMove", { family: state.board.family })}
      </Button>
      {placed.length > 0 && (
        <Button
          onClick={() =>
            void state.place(
              placed,
              null,
              t("rooming.unplaced", { who: t("rooming.people", { count: placed.length }), family: state.board.family }),
            )
          }
        >
          {t("rooming.unplace", { family: state.board.family })}
        </Button>
      )}
      {tools?.(ids)}
      <Button onClick={() => state.ask({ kind: "group", ids })}>{t("rooming.group")}</Button>
      <Button variant="ghost" onClick={() => state.select([])}>
        {t("rooming.clearSelection")}
      </Button>
    </div>
  )
}
