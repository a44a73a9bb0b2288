"use client"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { BoardDispatch } from "../../types.js"
import { dispatchBoardMessages } from "../messages/en/dispatch-board.js"

type Named = Pick<BoardDispatch, "scheduledAt" | "timezone" | "pickupText" | "dropoffText"> & {
  pickupName?: string | null
  dropoffName?: string | null
}

/** What a run is called where it has to be told from others: when, from where, to where. */
export function useRunName() {
  const t = useMessages(dispatchBoardMessages)
  const format = useFormat()
  return ({ scheduledAt, timezone, pickupName, pickupText, dropoffName, dropoffText }: Named) => {
    const place = pickupName ?? pickupText
    const time = scheduledAt === null ? t("dispatchBoard.noTime") : format.instant(scheduledAt, { zone: timezone, show: "time" })
    const to = dropoffName ?? dropoffText
    if (place && to) return t("dispatchBoard.runFromTo", { time, from: place, to })
    return place ? t("dispatchBoard.runAt", { time, place }) : time
  }
}
