"use client"
import { useState } from "react"
import { useOperations } from "../../../kernel/context/index.js"
import { useMessages } from "../../../kernel/messages/index.js"
import { useSearch } from "../../../kernel/pages/use-search.js"
import { NoPermission, PageFrame, RecordForm, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { allocationWords } from "../../allocation/messages/en/words.js"
import { useCreateSlot, useMaterializeSlotResourcesFromTemplateDefaults } from "../../hooks/index.js"
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
  const make = useMaterializeSlotResourcesFromTemplateDefaults()
  const [rooms, setRooms] = useState(true)
  const toast = useToast()
  const errorText = useErrorText()
  const open = (id?: string) => {
    const address = href(id ? { to: "departure", id } : { to: "departures" })
    if (address !== undefined) navigation.navigate(address)
  }
  /** The departure stands by then: saving once more would add a second one. */
  const roomsNotMade = (error: unknown) => toast({ tone: "danger", text: t("departureForm.roomsNotMade", { reason: errorText(error) }) })
  return (
    <RecordForm
      values={{ ...emptyDeparture, productId: search.product ?? null, dateLocal: search.date ?? null, timezone: timeZone }}
      saveLabel={t("departureForm.add")}
      onSave={async (values) => {
        const { id } = await create.mutateAsync(values as unknown as CreateSlot)
        if (rooms) await make.mutateAsync({ slotId: id }).catch(roomsNotMade)
        open(id)
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
  durationMinutes: null,
  capacityPax: null,
  minPax: null,
  cutoffMinutes: null,
  earlyBookingLimitMinutes: null,
  label: null,
  notes: null,
}
