"use client"
import type { hoursRules } from "@voyant-travel/operations/ground/contract"
import { useMessages } from "../../../../kernel/messages/index.js"
import { CheckboxField, SelectField, TextField } from "../../../../kernel/ui/index.js"
import { codesOf, codesText } from "../../../../resources/admin/shared/codes.js"
import { useCreateDriver, useUpdateDriver } from "../../../hooks/index.js"
import type { Driver } from "../../../types.js"
import { fleetMessages } from "../../messages/en/fleet.js"
import { FleetDialog, SharedFields } from "../form/dialog.js"
import { LicencesField, PapersField } from "../form/papers-field.js"
import type { RecordDialogProps } from "../list/view.js"

const rules: typeof hoursRules = ["none", "eu_561", "us_395_passenger"]
const texts = ["phone", "email", "licenceNumber", "licenceCountry"] as const

/** Languages stand in one field, as they are typed: `fr ar`. */
function valuesOf({ id: _, resourceId: __, revision: ___, createdAt: ____, updatedAt: _____, languages, ...fields }: Driver) {
  return { ...fields, languages: codesText(languages) }
}

const blank = {
  ...Object.fromEntries([...texts, "name", "languages", "operatorId", "basePlaceId", "notes"].map((name) => [name, null])),
  ...{ isGuide: false, isMeetAndGreetCapable: false, hoursRules: "none", active: true, licences: [], documents: [] },
  ...{ bufferBeforeMinutes: null, bufferAfterMinutes: null },
}

const toInput = (changes: Readonly<Record<string, unknown>>) =>
  "languages" in changes ? { ...changes, languages: codesOf(changes.languages) } : changes

/** A driver: how to reach them, what they may drive, what they speak, their papers. */
export function DriverDialog(props: RecordDialogProps<Driver>) {
  const t = useMessages(fleetMessages)
  const { mutateAsync: create } = useCreateDriver()
  const { mutateAsync: update } = useUpdateDriver()
  return (
    <FleetDialog {...props} kind="driver" valuesOf={valuesOf} blank={blank} create={create} update={update} toInput={toInput}>
      <div className="op-form-grid">
        <TextField name="name" label={t("fleet.name")} required maxLength={255} />
        {texts.map((name) => (
          <TextField key={name} name={name} label={t(`fleet.${name}`)} dir="ltr" maxLength={name === "licenceCountry" ? 2 : 60} />
        ))}
        <TextField name="languages" label={t("fleet.languages")} hint={t("fleet.languagesHint")} dir="ltr" maxLength={200} />
        <SelectField
          name="hoursRules"
          label={t("fleet.hoursRules")}
          options={rules.map((value) => ({ value, label: t(`fleet.rules.${value}`) }))}
        />
      </div>
      <CheckboxField name="isGuide" label={t("fleet.isGuide")} />
      <CheckboxField name="isMeetAndGreetCapable" label={t("fleet.meetAndGreet")} />
      <LicencesField />
      <PapersField of="driver" own={props.record?.documents.map(({ kind }) => kind) ?? []} />
      <SharedFields />
    </FleetDialog>
  )
}
