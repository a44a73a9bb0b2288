"use client"
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

/** Says why something was not done: in a sentence that names the room, what it takes and who is in it. */
export function useRefusals(words: BoardWords): BoardInput["onRefused"] {
  const toast = useToast()
  const errorText = useErrorText()
  const t = useMessages(roomingMessages)
  const sentence = (error: unknown): string => {
    if (isOperationsError(error, "assignment_conflict")) {
      const { conflicts = [] } = error.details as { conflicts?: readonly Conflict[] }
      if (conflicts.length > 0) return t("rooming.takenBy", { who: words.few(conflicts.map(({ travelerId }) => travelerId)) })
    }
    if (isOperationsError(error, "resource_capacity_exhausted")) {
      const full = (error.violations as readonly Partial<Exhausted>[]).filter((one): one is Exhausted => one.resourceId !== undefined)
      if (full.length > 0) return full.map(words.full).join(" ")
    }
    return errorText(error)
  }
  return (reason) => {
    const text = "verdict" in reason ? reason.verdict.violations.map(words.rule).join(". ") : sentence(reason.error)
    toast({ tone: "danger", text })
  }
}
