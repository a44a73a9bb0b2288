"use client"
import { useId, useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Link, Panel } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useExplainSlot } from "../../../hooks/index.js"
import type { Slot, SlotExplanation } from "../../../types.js"
import { EditDepartureDialog } from "../../form/edit-dialog.js"
import { departureDetailMessages } from "../../messages/en/departure-detail.js"
import type { DepartureDetailState } from "../state.js"
import { WhatTakesPlaces } from "./taken.js"

type WhyState = Pick<DepartureDetailState, "mayWrite" | "hold" | "forgetHold">

/** *Why?*: what stops the sale, each a link, and the smallest change that would sell. */
export function WhyButton({ state, slot }: { state: WhyState; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const { mayWrite, hold, forgetHold } = state
  const [open, setOpen] = useState<"why" | "edit">()
  const [shown, setShown] = useState(hold)
  if (shown !== hold) {
    setShown(hold)
    // a link of the dialog led to held places of this very departure
    if (hold !== undefined) setOpen(undefined)
  }
  const ask = () => {
    forgetHold()
    setOpen("why")
  }
  const close = () => setOpen(undefined)
  return (
    <>
      <Button variant="ghost" onClick={ask}>
        {t("departure.why")}
      </Button>
      {open === "why" && <WhyDialog slot={slot} onClose={close} onEdit={mayWrite ? () => setOpen("edit") : undefined} />}
      {open === "edit" && <EditDepartureDialog slot={slot} onClose={close} />}
    </>
  )
}

interface Explained {
  slot: Slot
  /** Opens the form of the departure, for whoever may change it. */
  onEdit: (() => void) | undefined
}

function WhyDialog({ slot, onEdit, onClose }: Explained & { onClose: () => void }) {
  const t = useMessages(departureDetailMessages)
  const ui = useText()
  const id = useId()
  const [pax, setPax] = useState(1)
  const query = useExplainSlot({ slotId: slot.id, pax })
  return (
    <Dialog open onClose={onClose} title={t("departure.whyTitle")} footer={<Button onClick={onClose}>{ui("ui.close")}</Button>}>
      <div className="op-stack">
        <Field label={t("departure.whyPax")}>
          {(control) => (
            <input
              {...control}
              id={control.id ?? id}
              className="op-input op-input-short"
              type="number"
              min={1}
              max={100_000}
              value={pax}
              onChange={(event) => setPax(Math.min(100_000, Math.max(1, Math.trunc(Number(event.target.value)) || 1)))}
            />
          )}
        </Field>
        <Panel query={query}>{(explanation) => <Explanation explanation={explanation} slot={slot} onEdit={onEdit} />}</Panel>
      </div>
    </Dialog>
  )
}

function Explanation({ explanation, slot, onEdit }: Explained & { explanation: SlotExplanation }) {
  const t = useMessages(departureDetailMessages)
  const { reasons, pax, wouldSucceed } = explanation
  return (
    <div className="op-stack">
      {reasons.length === 0 ? (
        <p className="op-text">{t("departure.whySellable", { pax })}</p>
      ) : (
        <section className="op-stack">
          <h3 className="op-label">{t("departure.whyReasons")}</h3>
          <ul className="op-plain-list">
            {reasons.map((reason) => (
              <li key={reason}>
                <Reason reason={reason} explanation={explanation} slot={slot} onEdit={onEdit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {wouldSucceed.pax !== undefined && reasons.length > 0 && wouldSucceed.pax > 0 && (
        <p className="op-text">{t("departure.whyMost", { pax: wouldSucceed.pax })}</p>
      )}
      {reasons.length > 0 && <SmallestChange explanation={explanation} slot={slot} />}
      <WhatTakesPlaces explanation={explanation} slot={slot} />
    </div>
  )
}

/** One reason in words; where a time of the sale stands against it, with that time and a link to what sets it. */
function Reason({ reason, explanation, slot, onEdit }: Explained & { reason: string; explanation: SlotExplanation }) {
  const words = useWords()
  const format = useFormat()
  const sentence = words(`reason.${reason}`) ?? reason
  const at = reason === "past_cutoff" ? explanation.cutoffAt : reason === "too_early" ? explanation.opensAt : null
  if (at === null) return sentence
  return (
    <>
      {sentence} <SaleTime ends={reason === "past_cutoff"} slot={slot} onEdit={onEdit} />{" "}
      <time dateTime={at}>{format.instant(at, { zone: slot.timezone, show: "dateTime" })}</time>
    </>
  )
}

/** What sets the time of the sale: the rule, or where a person did, the departure's own form. */
function SaleTime({ ends, slot, onEdit }: Explained & { ends: boolean }) {
  const t = useMessages(departureDetailMessages)
  const label = t(ends ? "departure.cutoff" : "departure.opens")
  const byHand = slot.customisedFields.includes(ends ? "cutoffMinutes" : "earlyBookingLimitMinutes")
  if (slot.ruleId && !byHand) return <Link to={{ to: "rule", id: slot.ruleId }}>{label}</Link>
  return onEdit ? (
    <button type="button" className="op-link op-link-button" onClick={onEdit}>
      {label}
    </button>
  ) : (
    <span>{label}</span>
  )
}

function SmallestChange({ explanation, slot }: { explanation: SlotExplanation; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const { at, capacityPax, reopen } = explanation.wouldSucceed
  const changes = [
    at && t("departure.whyAt", { when: format.instant(at, { zone: slot.timezone, show: "dateTime" }) }),
    capacityPax !== undefined && t("departure.whyCapacity", { capacity: capacityPax }),
    reopen && reopen.length > 0 && t("departure.whyReopen", { count: reopen.length }),
  ].filter((text): text is string => typeof text === "string")
  return (
    <section className="op-stack">
      <h3 className="op-label">{t("departure.whySmallest", { pax: explanation.pax })}</h3>
      {changes.length === 0 ? (
        <p className="op-text">{t("departure.whyNothing")}</p>
      ) : (
        <ul className="op-plain-list">
          {changes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
