"use client"
import { useMemo, useState } from "react"
import type { ItemChange } from "../../../../kernel/models/command-stack.js"
import { boardOf } from "../model/board.js"
import type { PeopleFilter } from "../model/find.js"
import { changesOf, movesTo, requestOf } from "../model/moves.js"
import type { BoardSource } from "../model/source.js"
import { type Move, type Verdict, verdictOf } from "../model/verdict.js"
import { useCommandStack } from "./use-command-stack.js"

/** What a person is being asked. */
export type BoardQuestion =
  | { readonly kind: "move"; readonly ids: readonly string[] }
  | { readonly kind: "swap"; readonly id: string }
  | { readonly kind: "partial"; readonly ids: readonly string[]; readonly placeId: string; readonly room: number }
  | { readonly kind: "override"; readonly moves: readonly Move[]; readonly label: string; readonly verdict: Verdict }
  | { readonly kind: "person"; readonly id: string }
  | { readonly kind: "place" | "seat" | "seats" | "vehicle" | "attach"; readonly id: string }
  | { readonly kind: "together"; readonly ids: readonly string[] }
  | { readonly kind: "group"; readonly ids: readonly string[] }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "add" | "plan" | "import" | "export" }

export interface AssignRequest {
  readonly moves: ReturnType<typeof requestOf>
  readonly override?: { readonly reason: string }
}

export interface BoardInput {
  readonly source: BoardSource
  readonly family: string
  readonly segment?: string | undefined
  readonly mayWrite: boolean
  readonly mayOverride: boolean
  /** True while the source is not the server's last word: writes under way, an answer being fetched. */
  readonly unsettled: boolean
  readonly assign: (request: AssignRequest) => Promise<unknown>
  /** Says what was done, or done again, with the way back. */
  readonly onDone: (label: string, undo: () => void) => void
  /** Says what was taken back. */
  readonly onUndone: (label: string) => void
  /** Says why something was not done. */
  readonly onRefused: (reason: { readonly verdict: Verdict; readonly moves: readonly Move[] } | { readonly error: unknown }) => void
  /** Commands on people whom somebody else moved can no longer be taken back. */
  readonly onDropped: (labels: readonly string[]) => void
}

/** State and commands of a board: who is selected, what is asked, what was done and can be taken back. */
export function useBoard(input: BoardInput) {
  const { source, family, segment, mayWrite, mayOverride, assign, onDone, onUndone, onRefused } = input
  const board = useMemo(() => boardOf(source, { family, segment }), [source, family, segment])
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [filter, setFilter] = useState<PeopleFilter>({})
  const [question, ask] = useState<BoardQuestion>()
  const actual = (id: string) => (board.people.has(id) ? (board.placements.get(id)?.resourceId ?? null) : undefined)
  const stack = useCommandStack<string | null>({ actual, unsettled: input.unsettled, onDropped: input.onDropped })

  const write = (changes: readonly ItemChange<string | null>[], reason?: string) =>
    assign({ moves: requestOf(board, changes), ...(reason !== undefined && { override: { reason } }) })
  const take = async (step: "undo" | "redo") => {
    try {
      const taken = await stack[step]((changes) => write(changes))
      if (!taken) return
      if (step === "undo") onUndone(taken.label)
      else onDone(taken.label, undo)
    } catch (error) {
      onRefused({ error })
    }
  }
  const undo = () => void take("undo")
  /** Writes the moves; throws what the server answers. */
  const commit = async (moves: readonly Move[], label: string, reason?: string) => {
    const changes = changesOf(board, moves)
    if (changes.length === 0) return
    await stack.run({ label, changes }, () => write(changes, reason))
    setSelected(new Set())
    onDone(label, undo)
  }
  /** Writes moves that pass, asks where they need a word first, says why where nothing helps. */
  const attempt = async (moves: readonly Move[], label: string) => {
    const verdict = verdictOf(board, moves)
    if (!mayWrite || verdict.outcome === "same") return
    const targets = new Set(moves.map(({ resourceId }) => resourceId))
    const [placeId] = targets
    if (verdict.outcome === "refused") {
      const onlyFull = verdict.violations.every(({ code, level }) => code === "resource_capacity_exhausted" || level !== "hard")
      if (onlyFull && targets.size === 1 && placeId && verdict.room > 0)
        return ask({ kind: "partial", ids: moves.map(({ travelerId }) => travelerId), placeId, room: verdict.room })
      return onRefused({ verdict, moves })
    }
    if (verdict.outcome === "needs_reason")
      return mayOverride ? ask({ kind: "override", moves, label, verdict }) : onRefused({ verdict, moves })
    try {
      await commit(moves, label)
    } catch (error) {
      onRefused({ error })
    }
  }
  return {
    board,
    groups: source.groups,
    mayWrite,
    mayOverride,
    selected,
    select: (ids: Iterable<string>) => setSelected(new Set(ids)),
    toggle: (ids: readonly string[]) => setSelected((before) => toggled(before, ids)),
    filter,
    setFilter,
    question,
    ask,
    dismiss: () => ask(undefined),
    verdictOf: (moves: readonly Move[]) => verdictOf(board, moves),
    attempt,
    commit,
    place: (ids: readonly string[], placeId: string | null, label: string) => attempt(movesTo(ids, placeId), label),
    undo,
    redo: () => void take("redo"),
    canUndo: stack.canUndo,
    canRedo: stack.canRedo,
  }
}

function toggled(before: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  const after = new Set(before)
  const all = ids.every((id) => before.has(id))
  for (const id of ids) {
    if (all) after.delete(id)
    else after.add(id)
  }
  return after
}

export type BoardState = ReturnType<typeof useBoard>
