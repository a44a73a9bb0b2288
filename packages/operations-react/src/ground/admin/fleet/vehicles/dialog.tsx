"use client"
import type { vehicleCategories, vehicleClasses } from "@voyant-travel/operations/ground/contract"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CheckboxField, NumberField, SelectField, TextField } from "../../../../kernel/ui/index.js"
import { useCreateVehicle, useUpdateVehicle } from "../../../hooks/index.js"
import type { Vehicle } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { groundWords } from "../../messages/en/ground-words.js"
import { FleetDialog, SharedFields } from "../form/dialog.js"
import { PapersField } from "../form/papers-field.js"
import type { RecordDialogProps } from "../list/view.js"

/* The contract's own tuples once more, so that the form weighs no schema. */
export const categories: typeof vehicleCategories = ["car", "sedan", "suv", "van", "minibus", "bus", "coach", "boat", "train", "other"]
const classes: typeof vehicleClasses = ["economy", "standard", "premium", "luxury", "accessible", "other"]

const counts = ["passengerCapacity", "checkedBagCapacity", "carryOnCapacity", "wheelchairCapacity", "childSeatCapacity"] as const
const texts = ["plate", "plateCountry", "make", "model", "colour", "requiredLicenceClass"] as const

const valuesOf = ({ id: _, resourceId: __, revision: ___, createdAt: ____, updatedAt: _____, ...fields }: Vehicle) => fields

const blank = {
  ...Object.fromEntries([...counts, ...texts, "name", "modelYear", "operatorId", "basePlaceId", "notes"].map((name) => [name, null])),
  ...{ category: "van", vehicleClass: "standard", isAccessible: false, active: true, documents: [] },
  ...{ bufferBeforeMinutes: null, bufferAfterMinutes: null },
}

/** A vehicle: what it is, how much it carries, its papers. */
export function VehicleDialog(props: RecordDialogProps<Vehicle>) {
  const t = useMessages(fleetMessages)
  const words = useMessages(groundWords)
  const { mutateAsync: create } = useCreateVehicle()
  const { mutateAsync: update } = useUpdateVehicle()
  return (
    <FleetDialog {...props} kind="vehicle" valuesOf={valuesOf} blank={blank} create={create} update={update}>
      <div className="op-form-grid">
        <TextField name="name" label={t("fleet.name")} required maxLength={255} />
        <SelectField
          name="category"
          label={t("fleet.category")}
          options={categories.map((value) => ({ value, label: words(`vehicleCategory.${value}`) }))}
        />
        <SelectField
          name="vehicleClass"
          label={t("fleet.class")}
          options={classes.map((value) => ({ value, label: words(`vehicleClass.${value}`) }))}
        />
        {counts.map((name) => (
          <NumberField key={name} name={name} label={t(`fleet.${name}`)} min={0} />
        ))}
        {texts.map((name) => (
          <TextField key={name} name={name} label={t(`fleet.${name}`)} dir="ltr" maxLength={name === "plateCountry" ? 2 : 30} />
        ))}
        <NumberField name="modelYear" label={t("fleet.modelYear")} min={1900} max={2100} />
      </div>
      <CheckboxField name="isAccessible" label={t("fleet.accessible")} />
      <PapersField of="vehicle" own={props.record?.documents.map(({ kind }) => kind) ?? []} />
      <SharedFields />
    </FleetDialog>
  )
}
