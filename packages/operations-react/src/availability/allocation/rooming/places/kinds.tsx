"use client"
import { useId } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CellGrid } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { PlaceKind } from "../model/board.js"
import type { VerdictOutcome } from "../model/verdict.js"
import type { BoardState } from "../state/use-board.js"
import type { BoardWords } from "../words.js"
import type { PersonCellProps } from "./person.js"
import { PlaceRow } from "./place.js"

export interface KindsProps extends Pick<PersonCellProps, "board" | "mayDrag" | "beds" | "dragged"> {
  readonly state: BoardState
  readonly words: BoardWords
  readonly troubled: ReadonlySet<string>
  readonly verdicts: ReadonlyMap<string, VerdictOutcome> | undefined
  readonly over: string | null | undefined
}

/** The rooms of the departure, kind by kind, each with its sums. */
export function Kinds({ state, ...rest }: KindsProps) {
  return state.board.kinds.map((kind) => <KindSection key={kind.kind} kind={kind} state={state} {...rest} />)
}

function KindSection({ kind, state, words, troubled, verdicts, over, ...drag }: KindsProps & { kind: PlaceKind }) {
  const t = useMessages(roomingMessages)
  const id = useId()
  const { board, selected } = state
  const { capacity, assigned, available } = kind
  const occupantsOf = (placeId: string) => board.occupants.get(placeId) ?? []
  const places = kind.places.filter(
    (place) => !state.filter.among || troubled.has(place.id) || occupantsOf(place.id).some(({ id: who }) => troubled.has(who)),
  )
  if (places.length === 0) return null
  return (
    <section className="op-kind" aria-labelledby={id} data-kind={kind.kind}>
      <header className="op-kind-head">
        <h3 id={id} className="op-kind-title">
          {words.kind(kind.kind)}
        </h3>
        <span className="op-faint">{t("rooming.capacityLine", { assigned, capacity, available })}</span>
      </header>
      <CellGrid className="op-rooms" aria-labelledby={id} aria-multiselectable>
        {places.map((place) => (
          <PlaceRow
            key={place.id}
            {...drag}
            place={place}
            occupants={occupantsOf(place.id)}
            placements={board.placements}
            selected={selected}
            troubled={troubled}
            verdict={verdicts?.get(place.id)}
            over={over === place.id}
          />
        ))}
      </CellGrid>
    </section>
  )
}
