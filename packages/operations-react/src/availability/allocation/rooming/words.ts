"use client"
import type { RuleViolation } from "@voyant-travel/operations/availability/contract"
import { useMemo } from "react"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { planningMessages } from "../messages/en/planning.js"
import { roomEditorMessages } from "../messages/en/room-editor.js"
import { roomingMessages } from "../messages/en/rooming.js"
import type { Board } from "./model/board.js"
import type { BoardPerson } from "./model/source.js"

interface FullPlace {
  readonly resourceId: string
  readonly capacity: number
  readonly existingAssigned: number
  readonly requested: number
}

interface Conflict {
  readonly code: string
  readonly travelerIds: readonly string[]
  readonly resourceIds: readonly string[]
  readonly count: number
}

/** How people, rooms and broken rules of a board are said. */
export function useBoardWords(board: Board) {
  const t = useMessages(roomingMessages)
  const editor = useMessages(roomEditorMessages)
  const planning = useMessages(planningMessages)
  const words = useWords()
  const format = useFormat()
  return useMemo(() => {
    const person = (one: BoardPerson) => one.name ?? t("rooming.unnamed", { number: one.number })
    const named = (ids: readonly string[]) =>
      format.list(
        ids.flatMap((id) => {
          const one = board.people.get(id)
          return one ? [person(one)] : []
        }),
      )
    const few = (ids: readonly string[]) => (ids.length > 4 ? t("rooming.people", { count: ids.length }) : named(ids))
    const place = (id: string | null) => (id === null ? t("rooming.toPlace") : (board.places.get(id)?.label ?? id))
    const said = (value: string | number | null) => {
      if (typeof value === "number") return format.number(value)
      return value === null ? "" : (words(`bed.${value}`) ?? words(`category.${value}`) ?? value)
    }
    const rule = ({ code, resourceId, travelerIds, expected, actual }: RuleViolation) =>
      words(`rule.${code}`, {
        who: named(travelerIds),
        place: place(resourceId),
        expected: said(expected),
        actual: said(actual),
        now: named((board.occupants.get(resourceId ?? "") ?? []).map(({ id }) => id)) || "–",
      }) ?? code
    /** A refusal of the server about a full place, with who is in it. */
    const full = ({ resourceId, capacity, existingAssigned, requested }: FullPlace) =>
      editor("rooming.full", {
        place: place(resourceId),
        capacity,
        assigned: existingAssigned,
        requested,
        now: named((board.occupants.get(resourceId) ?? []).map(({ id }) => id)) || "–",
      })
    const several = (ids: readonly string[]) =>
      ids.length > 4
        ? format.list([...ids.slice(0, 3).map((id) => named([id])), planning("planning.others", { count: ids.length - 3 })])
        : named(ids)
    /** What is wrong with who is where, named; undefined for what no catalogue words. */
    const conflict = ({ code, travelerIds, resourceIds, count }: Conflict) =>
      words(`conflict.${code}`, { who: several(travelerIds), place: format.list(resourceIds.map(place)), count })
    const kind = (code: string) => words(`kind.${code}`) ?? code
    return { person, named, few, place, rule, full, conflict, kind, said }
  }, [board, t, editor, planning, words, format])
}

export type BoardWords = ReturnType<typeof useBoardWords>
