"use client"
import { useMemo } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { MoveDialog, type MoveTarget } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { Board } from "../model/board.js"
import { movesTo, swapOf } from "../model/moves.js"
import { type Move, type Verdict, verdictOf } from "../model/verdict.js"
import type { BoardState } from "../state/use-board.js"
import type { BoardWords } from "../words.js"

interface DialogProps {
  state: BoardState
  words: BoardWords
}

const target = (board: Board, words: BoardWords, id: string, label: string, moves: readonly Move[]): MoveTarget[] => {
  const verdict: Verdict = verdictOf(board, moves)
  if (verdict.outcome === "same") return []
  const occupants = board.occupants.get(id) ?? []
  const place = board.places.get(id)
  const count = place ? `${place.assigned}/${place.capacity}` : ""
  const detail = [count, words.named(occupants.map((person) => person.id))].filter(Boolean).join(" · ")
  return [{ id, label, detail, fit: verdict.outcome, reason: verdict.violations.map(words.rule).join(". ") || undefined }]
}

/** *Move to room…*: what fits first, the rest with the reason. A room for some of a party counts as one that refuses in part. */
export function MoveToRoom({ state, words, ids }: DialogProps & { ids: readonly string[] }) {
  const t = useMessages(roomingMessages)
  const { board } = state
  const who = words.few(ids)
  const targets = useMemo(() => {
    const places = [...board.places.values()].flatMap((place) => {
      const [made] = target(board, words, place.id, place.label, movesTo(ids, place.id))
      const some = made?.fit === "refused" && ids.length > 1 && place.status === "open" && place.available > 0
      return made ? [some ? { ...made, fit: "needs_reason" as const } : made] : []
    })
    const placed = ids.some((id) => board.placements.has(id))
    return placed ? [...places, { id: "", label: t("rooming.unplace", { family: board.family }), fit: "fits" as const }] : places
  }, [board, words, ids, t])
  const choose = (id: string) => {
    const label = id === "" ? t("rooming.unplaced", { who, family: board.family }) : t("rooming.moved", { who, place: words.place(id) })
    void state.place(ids, id === "" ? null : id, label)
  }
  return <MoveDialog open onClose={state.dismiss} title={t("rooming.moveTitle", { who })} targets={targets} onChoose={choose} />
}

/** Two people change places: everybody who has a room, with what it would break. */
export function SwapWith({ state, words, id }: DialogProps & { id: string }) {
  const t = useMessages(roomingMessages)
  const { board } = state
  const who = words.few([id])
  const targets = useMemo(
    () =>
      [...board.placements.values()].flatMap(({ travelerId, resourceId }): MoveTarget[] => {
        if (travelerId === id || resourceId === board.placements.get(id)?.resourceId) return []
        const [made] = target(board, words, travelerId, words.few([travelerId]), swapOf(board, id, travelerId))
        return made ? [{ ...made, detail: words.place(resourceId) }] : []
      }),
    [board, words, id],
  )
  const choose = (other: string) => {
    void state.attempt(swapOf(board, id, other), t("rooming.swapped", { who, other: words.few([other]) }))
  }
  return <MoveDialog open onClose={state.dismiss} title={t("rooming.swapTitle", { who })} targets={targets} onChoose={choose} />
}
