"use client"
import { useQueryClient } from "@tanstack/react-query"
import { type PointerEvent as Press, useState } from "react"
import { along, useStroke } from "../../../../kernel/drag/use-stroke.js"
import { useFromCore } from "../../../../kernel/hooks/index.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { useAnnounce, useErrorText, useToast } from "../../../../kernel/ui/index.js"
import { useNoWrites } from "../../../../kernel/ui/no-writes.js"
import { useResourceHold, useSetResourceHoldWindows, useSetResourceHoldWindowsDryRun } from "../../../hooks.js"
import { holdsQueries } from "../../../queries.js"
import type { ResourceHold, ResourceHoldId, SpaceDiary, SpaceDiaryItem } from "../../../types.js"
import { diaryMessages } from "../../messages/en/diary.js"
import type { DiarySpace } from "../model.js"
import type { SpaceDiaryState } from "../state.js"
import { useItemWords } from "../words.js"
import { dragged, type Hours, type Part } from "./span.js"
import { isOf, localOf, standing, type WindowInput, windowsOf } from "./windows.js"

/** A window on its way: over which space, and at which hours. */
export interface Moving {
  item: SpaceDiaryItem
  holdId: ResourceHoldId
  home: DiarySpace
  space: DiarySpace
  hours: Hours
}

/** Windows that stand on their own space and that nobody has picked up can go elsewhere. */
export const isMovable = ({ via, kind, holdId, pickedUp, core }: SpaceDiaryItem) =>
  kind === "hold" && via === "self" && holdId !== null && !pickedUp && core.to !== null

const isMoved = ({ item, home, space, hours }: Moving) => space.id !== home.id || hours.from !== item.core.from || hours.to !== item.core.to

/** The block's windows with the carried one elsewhere. Another space brings set-up and tear-down of its own. */
function windowsAfter(hold: ResourceHold, { item, home, space, hours }: Moving, placeZone: string): WindowInput[] {
  const isIt = isOf(item)
  const zone = hold.timezone ?? placeZone
  return windowsOf(hold, zone, (window) => {
    if (!isIt(window)) return undefined
    const { setupMinutes, teardownMinutes, ...rest } = standing(window, zone)
    const own = space.id === home.id ? { setupMinutes, teardownMinutes } : {}
    return { ...rest, ...own, functionSpaceId: space.id, from: localOf(hours.from, zone), to: localOf(hours.to, zone) } as WindowInput
  })
}

/** What the server says of the place over which something is carried: asked anew at each step, and nothing is written. */
function useFit(moving: Moving | undefined, zone: string): { fits?: boolean; error?: unknown } {
  const holdId = moving?.holdId ?? "rhld_none"
  const { data: hold } = useResourceHold(holdId, { enabled: moving !== undefined })
  const asked = hold && moving && hold.id === holdId && isMoved(moving) ? windowsAfter(hold, moving, zone) : undefined
  const rehearsal = useSetResourceHoldWindowsDryRun({ holdId, windows: asked ?? [] }, { enabled: asked !== undefined, retry: false })
  if (asked === undefined) return {}
  if (rehearsal.error) return { fits: false, error: rehearsal.error }
  return rehearsal.data && !rehearsal.isPlaceholderData ? { fits: true } : {}
}

/** Writes a move, says it, and offers to take it back; a refusal stands in words until it is put away. */
function useSettle(state: SpaceDiaryState, zone: string) {
  const t = useMessages(diaryMessages)
  const words = useItemWords(state, zone)
  const toast = useToast()
  const announce = useAnnounce()
  const errorText = useErrorText()
  const queries = useFromCore(holdsQueries)
  const client = useQueryClient()
  const set = useSetResourceHoldWindows()
  const [refusal, refuse] = useState<unknown>()
  const [pending, wait] = useState<Moving>()
  const back = async (holdId: ResourceHoldId, windows: WindowInput[], expectedRevision: number) => {
    try {
      await set.mutateAsync({ holdId, windows, expectedRevision })
      toast({ tone: "success", text: t("diary.undone"), topic: holdId })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  const settle = async (moving: Moving) => {
    const { holdId, item, space, hours } = moving
    if (!isMoved(moving)) return
    refuse(undefined)
    wait(moving)
    state.open(undefined)
    try {
      const hold = await client.fetchQuery(queries.holds.detail(holdId))
      const before = windowsOf(hold, hold.timezone ?? zone)
      const { revision } = await set.mutateAsync({ holdId, windows: windowsAfter(hold, moving, zone), expectedRevision: hold.revision })
      const said = { name: words.name(item), space: space.name, hours: words.hours({ core: hours }) }
      toast({ tone: "success", text: t("diary.moved", said), topic: holdId, undo: () => void back(holdId, before, revision) })
    } catch (error) {
      refuse(error)
      announce(errorText(error), { assertive: true })
    } finally {
      wait(undefined)
    }
  }
  return { settle, pending, refusal, forgive: () => refuse(undefined) }
}

/** Drags windows along the hours and onto other spaces, by the whole or by one end. The keyboard has the dialog of the window. */
export function useMove(state: SpaceDiaryState, diary: SpaceDiary) {
  const { drawn, begin } = useStroke<Moving>()
  const open = useNoWrites() === undefined && state.mayWrite
  const zone = diary.timezone
  const { settle, pending, ...rest } = useSettle(state, zone)
  const spaceAt = ({ target }: { target: EventTarget | null }) => {
    const id = target instanceof Element ? target.closest("[data-space]")?.getAttribute("data-space") : undefined
    return state.spaces.find((space) => space.id === id)
  }
  const grab = (item: SpaceDiaryItem, home: DiarySpace, part: Part) => (event: Press<HTMLElement>) => {
    const { holdId, core } = item
    const line = event.currentTarget.closest<HTMLElement>("[data-line]")
    if (!open || !line || holdId === null || core.to === null || !isMovable(item)) return
    event.stopPropagation()
    const { from, to } = core
    const start = along(line, event.clientX)
    const read = (at: PointerEvent): Moving => {
      const share = (along(line, at.clientX) - start) / Math.max(1, line.getBoundingClientRect().width)
      const space = part === "all" ? (spaceAt(at) ?? home) : home
      return { item, holdId, home, space, hours: dragged(diary, { from, to }, part, share) }
    }
    begin(event, read, (moving) => void settle(moving))
  }
  const fit = useFit(drawn, zone)
  return { moving: drawn ?? pending, fit, grab, ...rest }
}

export type Move = ReturnType<typeof useMove>
