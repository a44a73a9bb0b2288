"use client"
import type { PickupKind } from "@voyant-travel/operations/availability/contract"
import { usePickupList } from "../../../availability/hooks/index.js"
import type { PickupList } from "../../../availability/types.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { SelectField } from "../../../kernel/ui/index.js"
import { ManyField } from "../../../resources/admin/shared/fields.js"
import { orderMessages } from "../messages/en/order.js"

/** Bookings of the people at stops, by the reference that they are known by. */
function bookingsOf(stops: PickupList["stops"]) {
  const known = new Map(
    stops.flatMap(({ travelers }) => travelers).map(({ bookingId, bookingRef }) => [bookingId, bookingRef ?? bookingId]),
  )
  return [...known].flatMap(([value, label]) => (value ? [{ value, label: label ?? value }] : []))
}

/** What narrows a run: one group, some stops, some bookings; offered where there is more than one. */
export function RunChoices({ slotId, kind }: { slotId: `avsl_${string}`; kind: PickupKind }) {
  const t = useMessages(orderMessages)
  const { data } = usePickupList({ slotId, kind, contacts: false })
  if (!data) return null
  const stops = data.stops.filter(({ travelers }) => travelers.length > 0)
  const bookings = bookingsOf(stops)
  return (
    <>
      {data.groups.length > 1 && (
        <SelectField
          name="groupId"
          label={t("order.runGroup")}
          empty={t("order.runAnyGroup")}
          options={data.groups.map(({ id, name }) => ({ value: id, label: name, named: true }))}
        />
      )}
      {stops.length > 1 && (
        <ManyField name="slotPickupIds" label={t("order.runStops")} options={stops.map(({ id, name }) => ({ value: id, label: name }))} />
      )}
      {bookings.length > 1 && <ManyField name="bookingIds" label={t("order.runBookings")} options={bookings} />}
    </>
  )
}
