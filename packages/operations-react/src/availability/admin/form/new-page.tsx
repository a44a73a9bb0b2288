"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { NoPermission, PageFrame, RecordForm } from "../../../kernel/ui/index.js"
import { allocationWords } from "../../allocation/messages/en/words.js"
import { useCreateSlot } from "../../hooks/index.js"
import type { CreateSlot } from "../../inputs.js"
import { departureFormMessages } from "../messages/en/departure-form.js"
import { departuresMessages } from "../messages/en/departures.js"
import { useRights } from "../shared/page/use-rights.js"
import { DepartureFields } from "./fields.js"
import { RoomsFromTemplates } from "./rooms-from-templates.js"
import { newDepartureSearch } from "./search.js"

/** One departure by hand. The server computes the instants; what is refused stays in the form. */
export default function NewDeparturePage() {
  const t = useMessages(departureFormMessages)
  const shared = useMessages(departuresMessages)
  const { mayWrite } = useRights()
  return (
    <PageFrame
      catalogue={{ ...departureFormMessages, ...departuresMessages, ...allocationWords }}
      parent={{ label: shared("departures.all"), to: { to: "departures" } }}
      title={t("departureForm.newTitle")}
      subtitle={t("departureForm.newText")}
    >
      {mayWrite ? <NewDeparture /> : <NoPermission />}
    </PageFrame>
  )
}

function NewDeparture() {
  const t = useMessages(departureFormMessages)
  const { navigation, href, timeZone } = useOperations()
  const [search] = useSearch(newDepartureSearch)
  const create = useCreateSlot()
  const [rooms, setRooms] = useState(true)
  const open = (id?: string) => {
    const address = href(id ? { to: "departure", id } : { to: "departures" })
    if (address !== undefined) navigation.navigate(address)
  }
  return (
    <RecordForm
      values={{ ...emptyDeparture, productId: search.product ?? null, dateLocal: search.date ?? null, timezone: timeZone }}
      saveLabel={t("departureForm.add")}
      onSave={async (values) => {
        // The server makes the rooms with the departure, both or neither, unless it is told not to.
        const input = { ...values, ...(!rooms && { materializeResources: false }) }
        open((await create.mutateAsync(input as unknown as CreateSlot)).id)
      }}
      onCancel={() => open()}
    >
      <DepartureFields isNew />
      <RoomsFromTemplates checked={rooms} onChange={setRooms} />
    </RecordForm>
  )
}

const emptyDeparture = {
  productId: null,
  optionId: null,
  dateLocal: null,
  placeId: null,
  startTimeLocal: null,
  timezone: null,
  days: null,
  nights: null,
  durationMinutes: null,
  endTimeLocal: null,
  capacityPax: null,
  minPax: null,
  minPaxDecisionMinutes: null,
  cutoffMinutes: null,
  earlyBookingLimitMinutes: null,
  label: null,
  notes: null,
}
