"use client"
import { PlaceName } from "../../../availability/admin/shared/scope/place-name.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, Link, Name } from "../../../kernel/ui/index.js"
import type { ResourceHold } from "../../types.js"
import { holdsMessages } from "../messages/en/holds.js"

/** What a hold is called: its name, else how much of what it keeps. */
export function useHoldTitle() {
  const t = useMessages(holdsMessages)
  return ({ name, code, kind, quantity }: Pick<ResourceHold, "name" | "code" | "kind" | "quantity">) =>
    name ?? code ?? t(`holds.quantity.${kind}`, { quantity })
}

/** A kind of room in the reader's words; one that no catalogue knows, as its code. */
export function RoomKind({ kind }: { kind: string }) {
  const word = useWords()(`kind.${kind}`)
  return word === undefined ? <Code>{kind}</Code> : <span>{word}</span>
}

/** Where a hold takes its capacity from: the place or departure by name, and the kind of room. */
export function Backing({ hold }: { hold: Pick<ResourceHold, "backing" | "placeId" | "roomKind" | "slotId" | "allocationKind"> }) {
  const t = useMessages(holdsMessages)
  const { backing, placeId, roomKind, slotId, allocationKind } = hold
  const kind = roomKind ?? allocationKind
  return (
    <span className="op-stacked">
      <span>
        {placeId ? <PlaceName id={placeId} /> : slotId ? <Link to={{ to: "departure", id: slotId }}>{t("holds.backing.slot")}</Link> : "–"}
      </span>
      <span className="op-faint">
        {t(`holds.backing.${backing}`)}
        {kind && (
          <>
            {" · "}
            <RoomKind kind={kind} />
          </>
        )}
      </span>
    </span>
  )
}

/** First to last day of a hold, and how many nights that is. */
export function HoldDates({
  hold: { arrival, departure, kind, backing },
}: {
  hold: Pick<ResourceHold, "arrival" | "departure" | "kind" | "backing">
}) {
  const t = useMessages(holdsMessages)
  const format = useFormat()
  if (arrival === null || departure === null) return <span className="op-faint">{t("holds.noDates")}</span>
  const nights = Math.round((Date.parse(departure) - Date.parse(arrival)) / 86_400_000)
  const style = { day: "numeric", month: "short", year: "numeric" } as const
  if (backing === "slot") return <span>{format.date(arrival, style)}</span>
  return (
    <span className="op-stacked">
      <span>{kind === "room" || nights > 1 ? format.range(arrival, departure, style) : format.date(arrival, style)}</span>
      {kind === "room" && <span className="op-faint">{t("holds.nights", { count: nights })}</span>}
    </span>
  )
}

/** A name in the middle of a sentence keeps its own direction. */
export const Called = ({ text }: { text: string }) => <Name>{text}</Name>
