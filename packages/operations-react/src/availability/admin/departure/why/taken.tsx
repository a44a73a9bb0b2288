"use client"
import type { ReactNode } from "react"
import { useFormat } from "../../../../kernel/format/use-format.js"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Code, Link } from "../../../../kernel/ui/index.js"
import type { Slot, SlotExplanation } from "../../../types.js"
import { departureDetailMessages } from "../../messages/en/departure-detail.js"

/** The closeouts, holds and bookings that leave nothing to sell, each a link to where it is dealt with. */
export function WhatTakesPlaces({ explanation, slot }: { explanation: SlotExplanation; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const { closeouts, holds, bookings } = explanation
  return (
    <>
      <Section
        title={t("departure.whyCloseouts")}
        items={closeouts.map(({ id, reason }) => [
          id,
          <Link key={id} to={{ to: "closeouts", search: `?open=${id}` }}>
            <bdi>{reason}</bdi>
          </Link>,
        ])}
      />
      <Section
        title={t("departure.holds")}
        items={holds.map((hold) => [hold.allocationId, <Hold key={hold.token} hold={hold} slot={slot} />])}
      />
      <Section
        title={t("departure.bookings")}
        items={bookings.map(({ allocationId, pax, bookingId, bookingRef }) => [
          allocationId,
          <span key={allocationId} className="op-cluster">
            {t("departure.pax", { count: pax })}
            {bookingId && <BookingLink id={bookingId} text={bookingRef ?? bookingId} />}
          </span>,
        ])}
      />
    </>
  )
}

function Section({ title, items }: { title: string; items: readonly (readonly [string, ReactNode])[] }) {
  if (items.length === 0) return null
  return (
    <section className="op-stack">
      <h3 className="op-label">{title}</h3>
      <ul className="op-plain-list">
        {items.map(([id, item]) => (
          <li key={id}>{item}</li>
        ))}
      </ul>
    </section>
  )
}

function BookingLink({ id, text }: { id: string; text: string }) {
  return (
    <Link to={{ to: "booking", id }}>
      <Code>{text}</Code>
    </Link>
  )
}

/** Places that come back by themselves, when, and who has them: a link to the booking, else to the hold itself. */
function Hold({ hold, slot }: { hold: SlotExplanation["holds"][number]; slot: Slot }) {
  const t = useMessages(departureDetailMessages)
  const format = useFormat()
  const { allocationId, pax, bookingId, holderRef, token, expiresAt } = hold
  return (
    <span className="op-cluster">
      {t("departure.pax", { count: pax })}
      {bookingId ? (
        <BookingLink id={bookingId} text={holderRef ?? bookingId} />
      ) : (
        <Link to={{ to: "departure", id: slot.id, hold: allocationId }}>
          <Code>{holderRef ?? `…${token}`}</Code>
        </Link>
      )}
      <span className="op-faint">
        {t("departure.lapsesIn", { when: format.instant(expiresAt, { zone: slot.timezone, show: "dateTime" }) })}
      </span>
    </span>
  )
}
