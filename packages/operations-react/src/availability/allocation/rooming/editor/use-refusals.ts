"use client"
import type { RuleViolation } from "@voyant-travel/operations/availability/contract"
import { useEffect, useRef, useState } from "react"
import { isOperationsError } from "../../../../kernel/core/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { roomingMessages } from "../../messages/en/rooming.js"
import type { BoardInput } from "../state/use-board.js"
import type { BoardWords } from "../words.js"

interface Conflict {
  readonly travelerId: string
}

interface Exhausted {
  readonly resourceId: string
  readonly capacity: number
  readonly existingAssigned: number
  readonly requested: number
}

const unsaid = { travelerIds: [], expected: null, actual: null }

/** Says why something was not done: in a sentence that names the room, what it takes and who is in it. */
export function useRefusals(words: BoardWords, reread: () => unknown): BoardInput["onRefused"] {
  const toast = useToast()
  const errorText = useErrorText()
  const t = useMessages(roomingMessages)
  const [full, setFull] = useState<{ error: unknown }>()
  const sentence = (error: unknown): string => {
    if (isOperationsError(error, "assignment_conflict")) {
      const { conflicts = [] } = error.details as { conflicts?: readonly Conflict[] }
      if (conflicts.length > 0) return t("rooming.takenBy", { who: words.few(conflicts.map(({ travelerId }) => travelerId)) })
    }
    if (!isOperationsError(error)) return errorText(error)
    const places = (error.violations as readonly Partial<Exhausted & RuleViolation>[]).filter(({ resourceId }) => resourceId !== undefined)
    if (places.length === 0) return errorText(error)
    if (error.code === "resource_capacity_exhausted") return (places as readonly Exhausted[]).map(words.full).join(" ")
    return places.map((one) => words.rule({ ...unsaid, ...one } as RuleViolation)).join(". ")
  }
  const say = useRef((_error: unknown) => {})
  useEffect(() => {
    say.current = (error) => toast({ tone: "danger", text: sentence(error) })
  })
  // who took the last bed is not on the board yet: it is read again before they are named
  useEffect(() => {
    if (full) say.current(full.error)
  }, [full])
  return (reason) => {
    if ("verdict" in reason) toast({ tone: "danger", text: reason.verdict.violations.map(words.rule).join(". ") })
    else if (isOperationsError(reason.error, "resource_capacity_exhausted")) void Promise.resolve(reread()).finally(() => setFull(reason))
    else toast({ tone: "danger", text: sentence(reason.error) })
  }
}
