"use client"
import { useId, useState } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Button, Dialog, Field, Link, Panel } from "../../../../kernel/ui/index.js"
import { useText } from "../../../../kernel/ui/text.js"
import { useExplainSlot } from "../../../hooks/index.js"
import type { Slot, SlotExplanation } from "../../../types.js"
import { departureDetailMessages } from "../../messages/en/departure-detail.js"
import { WhatTakesPlaces } from "./taken.js"

/** *Why?*: what stops the sale, each a link, and the smallest change that would sell. */
export function WhyButton({ slot }: { slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant="ghost" onClick={() => setOpen(true)}>
        {t("departure.why")}
      </Button>
      {open && <WhyDialog slot={slot} onClose={() => setOpen(false)} />}
    </>
  )
}

function WhyDialog({ slot, onClose }: { slot: Slot; onClose: () => void }) {
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
        <Panel query={query}>{(explanation) => <Explanation explanation={explanation} slot={slot} />}</Panel>
      </div>
    </Dialog>
  )
}

function Explanation({ explanation, slot }: { explanation: SlotExplanation; slot: Slot }) {
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
                <Reason reason={reason} explanation={explanation} slot={slot} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {wouldSucceed.pax !== undefined && reasons.length > 0 && wouldSucceed.pax > 0 && (
        <p className="op-text">{t("departure.whyMost", { pax: wouldSucceed.pax })}</p>
      )}
      {reasons.length > 0 && <SmallestChange explanation={explanation} slot={slot} />}
      <WhatTakesPlaces explanation={explanation} zone={slot.timezone} />
    </div>
  )
}

/** One reason in words; where a time of the sale stands against it, with that time and a link to the rule that sets it. */
function Reason({ reason, explanation, slot }: { reason: string; explanation: SlotExplanation; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const words = useWords()
  const format = useFormat()
  const sentence = words(`reason.${reason}`) ?? reason
  const at = reason === "past_cutoff" ? explanation.cutoffAt : reason === "too_early" ? explanation.opensAt : null
  if (at === null) return sentence
  const when = <time dateTime={at}>{format.instant(at, { zone: slot.timezone, show: "dateTime" })}</time>
  return (
    <>
      {sentence} {slot.ruleId ? <Link to={{ to: "rule", id: slot.ruleId }}>{t("departure.cutoff")}</Link> : null} {when}
    </>
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
