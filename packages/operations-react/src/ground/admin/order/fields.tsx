"use client"
import { useMessages } from "../../../kernel/messages/index.js"
import {
  CheckboxField,
  DateField,
  NeighbourField,
  NumberField,
  SelectField,
  TextAreaField,
  TextField,
  TimeField,
} from "../../../kernel/ui/index.js"
import { PlaceField } from "../../../resources/admin/shared/fields.js"
import { groundWords } from "../messages/en/ground-words.js"
import { orderMessages } from "../messages/en/order.js"
import { useEveryOperator } from "../shared/operators.js"
import { DriverField, VehicleField } from "./pickers.js"

const levels = ["private", "shared", "vip", "shuttle", "other"] as const
const classes = ["economy", "standard", "premium", "luxury", "accessible"] as const
const directions = ["arrival", "departure"] as const

/** Everything that a new run may be told. */
export function NewFields() {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  return (
    <>
      <div className="op-form-grid">
        <NeighbourField kind="bookings" name="bookingId" label={t("order.booking")} />
        <NumberField name="passengerCount" label={t("order.passengers")} min={0} max={500} />
        <DateField name="date" label={t("order.date")} required />
        <TimeField name="time" label={t("order.time")} hint={t("order.timeHint")} />
        <Route />
        <VehicleField name="vehicleId" label={t("order.vehicle")} hint={t("order.laterHint")} />
        <DriverField name="driverId" label={t("order.driver")} hint={t("order.laterHint")} />
        <TextField name="flight" label={t("order.flight")} dir="ltr" maxLength={20} />
        <SelectField
          name="direction"
          label={t("order.direction")}
          options={directions.map((value) => ({ value, label: words(`transportDirection.${value}`) }))}
        />
        <TimeField name="flightTime" label={t("order.flightTime")} />
        <TextAreaField name="names" label={t("order.names")} hint={t("order.onePerLine")} maxLength={20_000} />
        <TextAreaField name="stops" label={t("order.stops")} hint={t("order.onePerLine")} maxLength={4000} />
        <Wishes />
        <TextField name="reason" label={t("order.reason")} hint={t("order.reasonHint")} maxLength={500} />
      </div>
      <CheckboxField name="meetAndGreet" label={t("order.meetAndGreet")} />
      <CheckboxField name="draft" label={t("order.draft")} hint={t("order.draftHint")} />
    </>
  )
}

/** What stays to be said once it is made. */
export function EditFields() {
  const t = useMessages(orderMessages)
  return (
    <>
      <div className="op-form-grid">
        <NeighbourField kind="bookings" name="bookingId" label={t("order.booking")} />
        <Route />
        <Wishes />
      </div>
      <CheckboxField name="meetAndGreet" label={t("order.meetAndGreet")} />
    </>
  )
}

function Route() {
  const t = useMessages(orderMessages)
  return (
    <>
      <PlaceField name="pickupPlaceId" label={t("order.pickup")} />
      <TextField name="pickupText" label={t("order.pickupText")} maxLength={500} />
      <PlaceField name="dropoffPlaceId" label={t("order.dropoff")} />
      <TextField name="dropoffText" label={t("order.dropoffText")} maxLength={500} />
    </>
  )
}

function Wishes() {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  const operators = useEveryOperator({ active: true })
  return (
    <>
      <SelectField
        name="operatorId"
        label={t("order.operator")}
        empty={t("order.anyOperator")}
        options={operators.map(({ id, name }) => ({ value: id, label: name, named: true }))}
      />
      <SelectField
        name="serviceLevel"
        label={t("order.level")}
        options={levels.map((value) => ({ value, label: words(`serviceLevel.${value}`) }))}
      />
      <SelectField
        name="requestedClass"
        label={t("order.class")}
        empty={t("order.anyClass")}
        options={classes.map((value) => ({ value, label: words(`vehicleClass.${value}`) }))}
      />
      <TextField name="language" label={t("order.language")} hint={t("order.languageHint")} dir="ltr" maxLength={12} />
      <TextField name="greetingSign" label={t("order.sign")} maxLength={200} />
      <TextAreaField name="notes" label={t("order.notes")} maxLength={4000} />
      <TextAreaField name="internalNotes" label={t("order.internalNotes")} maxLength={4000} />
    </>
  )
}
