"use client"
import { useEffect, useState } from "react"
import { flushSync } from "react-dom"
import { useOperations } from "../../../kernel/context/index.js"
import { useFormat } from "../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Code, Name, NeighbourName } from "../../../kernel/ui/index.js"
import { departuresMessages } from "../../admin/messages/en/departures.js"
import { manifestMessages } from "../messages/en/manifest.js"
import type { SlotManifest } from "../types.js"
import type { ManifestRow } from "./model.js"
import { PickupPlace } from "./pickup-place.js"
import type { ManifestState } from "./use-manifest.js"

export const sheetKinds = ["compact", "guide", "signIn"] as const
export type SheetKind = (typeof sheetKinds)[number]

/** A sheet is drawn while it is printed, and the screen comes back after. */
export function useSheet() {
  const [kind, setKind] = useState<SheetKind>()
  useEffect(() => {
    const after = () => setKind(undefined)
    window.addEventListener("afterprint", after)
    return () => window.removeEventListener("afterprint", after)
  }, [])
  const print = (next: SheetKind) => {
    flushSync(() => setKind(next))
    window.print()
  }
  return { kind, print }
}

interface SheetProps {
  kind: SheetKind
  state: ManifestState
  manifest: SlotManifest
}

/** The people of a departure on paper: each once, the head of the table on every page. */
export function ManifestSheet({ kind, state, manifest }: SheetProps) {
  const t = useMessages(manifestMessages)
  const columns = columnsOf[kind].filter((column) => column !== "contact" || state.mayReadContact)
  const text = {
    number: "#",
    name: t("manifest.lastName"),
    booking: t("manifest.booking"),
    category: t("manifest.category"),
    pickup: t("manifest.pickup"),
    room: t("manifest.room"),
    seat: t("manifest.seat"),
    needs: t("manifest.needs"),
    contact: t("manifest.phone"),
    signature: t("manifest.signature"),
  }
  return (
    <div className="op-sheet">
      <SheetHead manifest={manifest} />
      <table className="op-sheet-table" aria-label={t("manifest.table")}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {text[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {state.rows.map((row, index) => (
            <tr key={row.key}>
              {columns.map((column) => (
                <td key={column} data-column={column}>
                  <SheetCell column={column} row={row} number={index + 1} zone={manifest.slot.timezone} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

type SheetColumn = "number" | "name" | "booking" | "category" | "pickup" | "room" | "seat" | "needs" | "contact" | "signature"

const columnsOf: Record<SheetKind, readonly SheetColumn[]> = {
  compact: ["number", "name", "booking", "pickup", "room", "seat"],
  guide: ["number", "name", "booking", "category", "pickup", "room", "seat", "needs", "contact"],
  signIn: ["number", "name", "booking", "signature"],
}

/** Which departure, when printed, and its id: on paper there is nothing to press. */
function SheetHead({ manifest }: { manifest: SlotManifest }) {
  const t = useMessages(departuresMessages)
  const m = useMessages(manifestMessages)
  const format = useFormat()
  const { now, timeZone } = useOperations()
  const { slot, totals } = manifest
  return (
    <header className="op-sheet-head">
      <p className="op-sheet-title">
        <NeighbourName kind="products" id={slot.productId} /> · {format.instant(slot.startsAt, { zone: slot.timezone })} ({slot.timezone})
      </p>
      <p className="op-text">
        {m("manifest.counts", { arrived: totals.arrived, expected: totals.expected, noShow: totals.noShow })} ·{" "}
        {t("departures.printedAt", { time: format.instant(now(), { zone: timeZone }), zone: timeZone })} · <Code>{slot.id}</Code>
      </p>
    </header>
  )
}

function SheetCell({ column, row, number, zone }: { column: SheetColumn; row: ManifestRow; number: number; zone: string }) {
  const t = useMessages(manifestMessages)
  const words = useWords()
  const { traveler } = row
  switch (column) {
    case "number":
      return number
    case "name":
      return <Name>{row.name ?? t("manifest.unnamed", { number: row.number })}</Name>
    case "booking":
      return row.booking && <bdi>{row.booking}</bdi>
    case "category":
      return traveler && (words(`category.${traveler.category}`) ?? traveler.category)
    case "pickup":
      return row.pickup && <PickupPlace pickup={row.pickup} zone={zone} />
    case "room":
      return <bdi>{row.rooms.join(" | ")}</bdi>
    case "seat":
      return <bdi>{row.seats.join(" | ")}</bdi>
    case "needs":
      return traveler && <Code>{traveler.accessNeeds.join(" ")}</Code>
    case "contact":
      return traveler?.phone && <Code>{traveler.phone}</Code>
    default:
      return null
  }
}
