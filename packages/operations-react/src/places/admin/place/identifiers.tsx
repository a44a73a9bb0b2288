"use client"
import { useState } from "react"
import { useMessages } from "../../../kernel/messages/index.js"
import { Button, Code, Dialog, RecordForm, TextField, useErrorText, useToast } from "../../../kernel/ui/index.js"
import { useDeletePlaceIdentifier, usePutPlaceIdentifier } from "../../hooks/index.js"
import type { PlaceDetail, PlaceIdentifier } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { Section } from "./section.js"

/** What other systems call the place. */
export function IdentifiersSection({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const toast = useToast()
  const errorText = useErrorText()
  const [adding, add] = useState(false)
  const { mutateAsync: put } = usePutPlaceIdentifier()
  const { mutateAsync: remove } = useDeletePlaceIdentifier()
  const drop = async ({ scheme, value }: PlaceIdentifier) => {
    try {
      await remove({ placeId: place.id, scheme, value })
      toast({ tone: "success", text: t("places.saved") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <Section
      title={t("places.identifiers")}
      action={mayWrite && <Button variant="ghost" icon="plus" label={t("places.addIdentifier")} onClick={() => add(true)} />}
    >
      {place.identifiers.length === 0 && <p className="op-faint">{t("places.noIdentifiers")}</p>}
      <ul className="op-plain-list">
        {place.identifiers.map((one) => (
          <li key={`${one.scheme} ${one.value}`} className="op-cluster">
            <Code>{`${one.scheme}: ${one.value}`}</Code>
            {mayWrite && (
              <Button variant="ghost" icon="trash" label={t("places.removeIdentifier", { ...one })} onClick={() => void drop(one)} />
            )}
          </li>
        ))}
      </ul>
      {adding && (
        <Dialog open onClose={() => add(false)} title={t("places.addIdentifier")}>
          <RecordForm
            values={{ scheme: null, value: null }}
            onSave={({ scheme, value }) => put({ placeId: place.id, scheme: String(scheme ?? ""), value: String(value ?? "") })}
            onDone={() => add(false)}
            onCancel={() => add(false)}
          >
            <div className="op-form-grid">
              <TextField name="scheme" label={t("places.scheme")} hint={t("places.schemeHint")} dir="ltr" required maxLength={32} />
              <TextField name="value" label={t("places.value")} dir="ltr" required maxLength={255} />
            </div>
          </RecordForm>
        </Dialog>
      )}
    </Section>
  )
}
