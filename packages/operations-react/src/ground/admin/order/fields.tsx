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
  ZoneField,
} from "../../../kernel/ui/index.js"
import { ManyField, PlaceField } from "../../../resources/admin/shared/fields.js"
import { groundWords } from "../messages/en/ground-words.js"
import { orderMessages } from "../messages/en/order.js"
import { useEveryOperator } from "../shared/operators.js"
import { DriverField, VehicleField } from "./pickers.js"

const levels = ["private", "shared", "vip", "shuttle", "other"] as const
const classes = ["economy", "standard", "premium", "luxury", "accessible"] as const
const directions = ["arrival", "departure"] as const
const modes = ["flight", "train", "ship", "coach"] as const
const seatsOfChildren = ["infant", "toddler", "booster"] as const
/** What passengers need most often, by its SSR code. */
export const needCodes = ["WCHR", "WCHS", "WCHC", "BLND", "DEAF", "DPNA", "MAAS", "UMNR", "STCR"] as const

/** Everything that a new run may be told. */
export function NewFields() {
  const t = useMessages(orderMessages)
  return (
    <>
      <div className="op-form-grid">
        <NeighbourField kind="bookings" name="bookingId" label={t("order.booking")} />
        <NumberField name="passengerCount" label={t("order.passengers")} min={0} max={500} />
        <DateField name="date" label={t("order.date")} required />
        <TimeField name="time" label={t("order.time")} hint={t("order.timeHint")} />
        <TimeField name="endTime" label={t("order.end")} hint={t("order.endHint")} />
        <ZoneField name="timezone" label={t("order.zone")} hint={t("order.zoneHint")} />
        <Route />
        <VehicleField name="vehicleId" label={t("order.vehicle")} hint={t("order.laterHint")} />
        <DriverField name="driverId" label={t("order.driver")} hint={t("order.laterHint")} />
        <Transport />
        <Load />
        <TextAreaField name="names" label={t("order.names")} hint={t("order.onePerLine")} maxLength={20_000} />
        <TextAreaField name="stops" label={t("order.stops")} hint={t("order.onePerLine")} maxLength={4000} />
        <Wishes />
        <TextField name="reason" label={t("order.reason")} hint={t("order.reasonHint")} maxLength={500} />
      </div>
      <Needs />
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
        <Transport />
        <Wishes />
      </div>
      <CheckboxField name="meetAndGreet" label={t("order.meetAndGreet")} />
    </>
  )
}

/** The flight, train or ship that they come with or go to. */
function Transport() {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  return (
    <>
      <SelectField
        name="transportMode"
        label={t("order.mode")}
        empty={t("order.noTransport")}
        options={modes.map((value) => ({ value, label: words(`transportMode.${value}`) }))}
      />
      <TextField name="transportNumber" label={t("order.flight")} dir="ltr" maxLength={20} />
      <SelectField
        name="transportDirection"
        label={t("order.direction")}
        empty={t("order.anyDirection")}
        options={directions.map((value) => ({ value, label: words(`transportDirection.${value}`) }))}
      />
      <TimeField name="transportTime" label={t("order.flightTime")} />
      <TextField name="transportStation" label={t("order.station")} maxLength={200} />
    </>
  )
}

/** What they need, by SSR code. */
function Needs() {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  return (
    <ManyField
      name="needs"
      label={t("order.needs")}
      options={needCodes.map((code) => ({ value: code, label: words(`need.${code}`, { code }) }))}
    />
  )
}

/** What they bring along, and where they sit. */
function Load() {
  const t = useMessages(orderMessages)
  const words = useMessages(groundWords)
  return (
    <>
      <NumberField name="checkedBags" label={t("order.checkedBags")} min={0} max={500} />
      <NumberField name="carryOnBags" label={t("order.carryOnBags")} min={0} max={500} />
      <NumberField name="wheelchairs" label={t("order.wheelchairs")} min={0} max={100} />
      <NumberField name="childSeats" label={t("order.childSeats")} min={0} max={100} />
      <SelectField
        name="childSeat"
        label={t("order.childSeat")}
        options={seatsOfChildren.map((value) => ({ value, label: words(`childSeat.${value}`) }))}
      />
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
