"use client"
import { useState } from "react"
import { useFormContext } from "react-hook-form"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { Field, SelectField, TextAreaField, TextField, useField, ZoneField } from "../../../kernel/ui/index.js"
import { placesMessages } from "../messages/en/places.js"
import { spotIn } from "./map-link.js"
import { useKindWord } from "./names.js"
import { PlacePicker } from "./picker.js"
import { PinField } from "./pin-field.js"
import { displayStatuses, kinds, ownerTypes } from "./words.js"

/** The fields of a place. */
export function PlaceFields() {
  const t = useMessages(placesMessages)
  const words = useWords()
  const word = useKindWord()
  return (
    <div className="op-form-grid">
      <TextField name="name" label={t("places.name")} required maxLength={255} />
      <SelectField
        name="kind"
        label={t("places.kind")}
        empty={t("places.chooseKind")}
        options={kinds.map((value) => ({ value, label: word(value) }))}
        required
      />
      <MapLinkInput />
      <DegreesField name="latitude" label={t("places.latitude")} />
      <DegreesField name="longitude" label={t("places.longitude")} />
      <PinField />
      <TextField name="addressLine1" label={t("places.address1")} maxLength={255} />
      <TextField name="addressLine2" label={t("places.address2")} maxLength={255} />
      <TextField name="postalCode" label={t("places.postalCode")} dir="ltr" maxLength={40} />
      <TextField name="city" label={t("places.city")} maxLength={120} />
      <TextField name="region" label={t("places.region")} maxLength={120} />
      <CountryField />
      <ZoneField name="timezone" label={t("places.zone")} />
      <TextField name="code" label={t("places.code")} hint={t("places.codeHint")} dir="ltr" maxLength={64} />
      <ParentField />
      <SelectField
        name="status"
        label={t("places.status")}
        empty={t("places.statusDefault")}
        options={displayStatuses.map((value) => ({ value, label: words(`status.place.${value}`) ?? value }))}
      />
      <SelectField
        name="ownerType"
        label={t("places.owner")}
        empty={t("places.noOwner")}
        options={ownerTypes.map((value) => ({ value, label: words(`ownerType.${value}`) ?? value }))}
      />
      <TextField name="ownerId" label={t("places.ownerId")} dir="ltr" maxLength={200} />
      <TextsField name="tags" label={t("places.tags")} hint={t("places.tagsHint")} />
      <NamesField />
      <TextAreaField name="description" label={t("places.description")} maxLength={4000} />
    </div>
  )
}

/** A link of a map, or two numbers: they fill latitude and longitude and are kept nowhere else. */
function MapLinkInput() {
  const t = useMessages(placesMessages)
  const { setValue } = useFormContext()
  const [text, setText] = useState("")
  const spot = spotIn(text)
  const read = (next: string) => {
    setText(next)
    const found = spotIn(next)
    if (!found) return
    setValue("latitude", found.latitude, { shouldDirty: true, shouldTouch: true })
    setValue("longitude", found.longitude, { shouldDirty: true, shouldTouch: true })
  }
  return (
    <Field label={t("places.mapLink")} hint={text !== "" && !spot ? t("places.mapLinkUnread") : t("places.mapLinkHint")}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="ltr"
          autoComplete="off"
          className="op-input"
          value={text}
          onChange={(event) => read(event.target.value)}
        />
      )}
    </Field>
  )
}

function ParentField() {
  const t = useMessages(placesMessages)
  const { field, error } = useField("parentPlaceId", t("places.parent"))
  return (
    <Field label={t("places.parent")} hint={t("places.parentHint")} error={error}>
      {(control) => (
        <PlacePicker
          control={control}
          placeholder={t("places.parent")}
          value={(field.value as string | null) ?? undefined}
          onChange={(id) => field.onChange(id ?? null)}
        />
      )}
    </Field>
  )
}

interface TypedFieldProps {
  name: string
  label: string
  hint?: string
  write: (value: unknown) => string
  read: (text: string) => unknown
}

/** Something that is typed as text and read when the field is left. */
function TypedField({ name, label, hint, write, read }: TypedFieldProps) {
  const { field, error, readOnly } = useField(name, label)
  const [typed, setTyped] = useState<string>()
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <input
          {...control}
          type="text"
          dir="auto"
          autoComplete="off"
          readOnly={readOnly}
          className="op-input"
          value={typed ?? write(field.value)}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={() => {
            if (typed !== undefined && typed !== write(field.value)) field.onChange(read(typed))
            setTyped(undefined)
            field.onBlur()
          }}
        />
      )}
    </Field>
  )
}

const asText = (value: unknown) => String(value ?? "")

/** What is no number is sent as it is: the server says what it expects. */
const degrees = (text: string) => (text.trim() === "" ? null : /^-?\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : text)

function DegreesField({ name, label }: { name: string; label: string }) {
  return <TypedField name={name} label={label} write={asText} read={degrees} />
}

function CountryField() {
  const t = useMessages(placesMessages)
  const read = (text: string) => text.trim().toUpperCase() || null
  return <TypedField name="country" label={t("places.country")} hint={t("places.countryHint")} write={asText} read={read} />
}

const parts = (text: string) =>
  text
    .split(/[,،;]/)
    .map((part) => part.trim())
    .filter(Boolean)

function TextsField({ name, label, hint }: { name: string; label: string; hint: string }) {
  return (
    <TypedField
      name={name}
      label={label}
      hint={hint}
      write={(value) => ((value as readonly string[] | null) ?? []).join(", ")}
      read={(text) => (parts(text).length > 0 ? parts(text) : null)}
    />
  )
}

interface AlternateName {
  name: string
  language?: string | undefined
}
const language = /^([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)=(.+)$/

function NamesField() {
  const t = useMessages(placesMessages)
  const read = (text: string): AlternateName[] | null => {
    const names = parts(text).map((part) => {
      const [, tag, name] = language.exec(part) ?? []
      return tag && name ? { name: name.trim(), language: tag } : { name: part }
    })
    return names.length > 0 ? names : null
  }
  return (
    <TypedField
      name="alternateNames"
      label={t("places.otherNames")}
      hint={t("places.otherNamesHint")}
      write={(value) =>
        ((value as readonly AlternateName[] | null) ?? []).map(({ name, language: tag }) => (tag ? `${tag}=${name}` : name)).join("; ")
      }
      read={read}
    />
  )
}
