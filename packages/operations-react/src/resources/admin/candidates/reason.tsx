"use client"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages } from "../../../kernel/messages/index.js"
import type { Unavailability } from "../../types.js"
import { candidatesMessages } from "../messages/en/candidates.js"
import { resourceWords } from "../messages/en/resource-words.js"
import { useKindWord, WorkTitle } from "../shared/names.js"
import { dayIn } from "../shared/zone.js"

/** Writes a stretch of time short: the second date only where it is another. */
export function useSpan(): (from: string, to: string | null | undefined, zone?: string) => string {
  const t = useMessages(candidatesMessages)
  const format = useFormat()
  const { timeZone } = useOperations()
  return (from, to, zone = timeZone) => {
    const start = format.instant(from, { zone })
    if (!to) return t("candidates.onwards", { from: start })
    const sameDay = dayIn(from, zone) === dayIn(to, zone)
    return t("candidates.span", { from: start, to: format.instant(to, { zone, show: sameDay ? "time" : "dateTime" }) })
  }
}

/** One thing that stands in the way, with what it is and until when. */
export function Reason({ reason }: { reason: Unavailability }) {
  switch (reason.code) {
    case "busy":
      return <Busy reason={reason} />
    case "closed":
      return <Closed reason={reason} />
    case "unqualified":
      return <Unqualified reason={reason} />
    default:
      return <Unfit reason={reason} />
  }
}

function Busy({ reason: { title = "", sourceType = "slot_assignment", refs, core, bufferOnly, tentative } }: { reason: Unavailability }) {
  const t = useMessages(candidatesMessages)
  const span = useSpan()
  return (
    <span>
      {t("candidates.busyWith")} <WorkTitle work={{ title, sourceType }} slotId={refs?.slotId} />
      {core && `, ${span(core.from, core.to)}`}
      {bufferOnly && ` · ${t("candidates.bufferOnly")}`}
      {tentative && ` · ${t("candidates.tentative")}`}
    </span>
  )
}

function Closed({ reason: { category, reason, from, to } }: { reason: Unavailability }) {
  const t = useMessages(candidatesMessages)
  const words = useMessages(resourceWords)
  const span = useSpan()
  return (
    <span>
      {t("candidates.closed")} {words(`closeoutCategory.${(category ?? "other") as "other"}`)}
      {reason && (
        <>
          {", "}
          <bdi>{reason}</bdi>
        </>
      )}
      {from && `, ${span(from, to)}`}
    </span>
  )
}

function Unqualified({ reason: { qualification = "", state = "missing", date } }: { reason: Unavailability }) {
  const words = useMessages(resourceWords)
  const format = useFormat()
  return <span>{words(`qualificationState.${state}`, { code: qualification, date: date ? format.date(date) : "" } as never)}</span>
}

function Unfit({ reason: { code, capacity, needed = 0, peak = 0, wanted = 0, kind } }: { reason: Unavailability }) {
  const t = useMessages(candidatesMessages)
  const word = useKindWord()
  switch (code) {
    case "too_small":
      return <span>{capacity ? t("candidates.tooSmall", { capacity, needed }) : t("candidates.noCapacity", { needed })}</span>
    case "share_full":
      return <span>{t("candidates.shareFull", { capacity: capacity ?? 0, peak, wanted })}</span>
    case "wrong_kind":
      return <span>{t("candidates.wrongKind", { kind: kind ? word(kind) : "" })}</span>
    default:
      return <span>{t(code === "inactive" ? "candidates.inactive" : "candidates.notInPool")}</span>
  }
}
