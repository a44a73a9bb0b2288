"use client"
import { useFormContext, useWatch } from "react-hook-form"
import { useDay } from "../../../../kernel/days/use-day.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Link, Notice, Panel } from "../../../../kernel/ui/index.js"
import { usePreviewCloseout } from "../../../hooks/index.js"
import type { PreviewCloseout } from "../../../inputs.js"
import type { CloseoutPreview } from "../../../types.js"
import { closeoutsMessages } from "../../messages/en/closeouts.js"
import { ProductName } from "../../shared/slot/product-name.js"
import type { CloseoutScope } from "../scope.js"
import { type CloseoutLine, previewOf, scopesOf } from "./values.js"

interface EditorPreviewProps {
  /** The scope of a stored closeout; a new one says it in the form. */
  scope?: CloseoutScope
  lines?: readonly CloseoutLine[]
}

/** What the closeout of the form around would meet, asked anew with every change. Nothing is written. */
export function EditorPreview({ scope, lines = [] }: EditorPreviewProps) {
  const t = useMessages(closeoutsMessages)
  const { control } = useFormContext()
  const values = { ...useWatch({ control }), ...scope }
  const asked = scopesOf(values, lines)
    .map(previewOf)
    .filter((input): input is PreviewCloseout => input !== undefined)
  return (
    <section className="op-closeout-preview" aria-label={t("closeoutPreview.title")}>
      <h3 className="op-subtitle">{t("closeoutPreview.title")}</h3>
      {asked.length === 0 ? (
        <p className="op-text op-faint">{t("closeoutPreview.waiting")}</p>
      ) : (
        <>
          {asked.map((input) => (
            <Preview key={`${input.productId} ${input.optionId}`} input={input} named={lines.length > 1} />
          ))}
          <Notice tone="info">{t("closeoutPreview.cancelsNobody")}</Notice>
        </>
      )}
    </section>
  )
}

function Preview({ input, named }: { input: PreviewCloseout; named: boolean }) {
  const query = usePreviewCloseout(input)
  return (
    <div className="op-closeout-meets">
      {named && input.productId && (
        <h4 className="op-label">
          <ProductName productId={input.productId} optionId={input.optionId ?? null} plain inline />
        </h4>
      )}
      <Panel query={query}>{(preview) => <Met preview={preview} effect={input.effect ?? "block"} />}</Panel>
    </div>
  )
}

const mostSlots = 8
const mostDates = 12

function Met({ preview, effect }: { preview: CloseoutPreview; effect: "block" | "stop_sell" }) {
  const t = useMessages(closeoutsMessages)
  const { slots, heldPax, bookedPax, bookings } = preview.totals
  return (
    <>
      <p className="op-closeout-totals" role="status">
        <strong>{t("closeoutPreview.slots", { count: slots })}</strong>
        <span data-tone={bookedPax > 0 ? "warning" : undefined}>{t("closeoutPreview.booked", { count: bookedPax })}</span>
        <span>{t("closeoutPreview.held", { count: heldPax })}</span>
        <span>{t("closeoutPreview.bookings", { count: bookings })}</span>
      </p>
      <Departures preview={preview} />
      {effect === "block" && <NotGenerated dates={preview.notGenerated.map(({ date }) => date)} />}
    </>
  )
}

function Departures({ preview: { slots, totals } }: { preview: CloseoutPreview }) {
  const t = useMessages(closeoutsMessages)
  const day = useDay()
  // Those with people on them first: they are why somebody looks here.
  const shown = [...slots].sort((a, b) => b.bookedPax + b.heldPax - a.bookedPax - a.heldPax).slice(0, mostSlots)
  if (shown.length === 0) return null
  return (
    <ul className="op-closeout-slots" aria-label={t("closeoutPreview.departures")}>
      {shown.map(({ slotId, dateLocal, bookedPax, heldPax }) => (
        <li key={slotId} className="op-closeout-slot">
          <Link to={{ to: "departure", id: slotId }}>{day(dateLocal)}</Link>
          <span className="op-faint">{t("closeoutPreview.slotNumbers", { booked: bookedPax, held: heldPax })}</span>
        </li>
      ))}
      {totals.slots > shown.length && <li className="op-faint">{t("closeoutPreview.more", { count: totals.slots - shown.length })}</li>}
    </ul>
  )
}

function NotGenerated({ dates }: { dates: readonly string[] }) {
  const t = useMessages(closeoutsMessages)
  const day = useDay()
  const all = [...new Set(dates)].sort()
  const shown = all.slice(0, mostDates)
  return (
    <p className="op-text">
      {t("closeoutPreview.notGenerated", { count: all.length })} {shown.map((date) => day(date)).join(" · ")}
      {all.length > shown.length && ` ${t("closeoutPreview.more", { count: all.length - shown.length })}`}
    </p>
  )
}
