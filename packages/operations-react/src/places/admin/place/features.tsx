"use client"
import { facilityFeatureCategories, featurePresences } from "@voyant-travel/operations/places/contract"
import { useState } from "react"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import {
  Button,
  Code,
  Dialog,
  Name,
  Panel,
  RecordForm,
  SelectField,
  TextAreaField,
  TextField,
  useErrorText,
  useToast,
} from "../../../kernel/ui/index.js"
import { useCreatePlaceFeature, useDeletePlaceFeature, usePlaceFeatures, useUpdatePlaceFeature } from "../../hooks/index.js"
import type { CreatePlaceFeature, UpdatePlaceFeature } from "../../inputs.js"
import type { PlaceDetail, PlaceFeature } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"
import { Section } from "./section.js"

/** What the place has, and what it is known not to have. */
export function FeaturesTab({ place, mayWrite }: { place: PlaceDetail; mayWrite: boolean }) {
  const t = useMessages(placesMessages)
  const [opened, open] = useState<PlaceFeature | "new">()
  const features = usePlaceFeatures({ placeId: place.id, limit: 200 })
  return (
    <Section
      title={t("places.features")}
      action={
        mayWrite && (
          <Button icon="plus" onClick={() => open("new")}>
            {t("places.addFeature")}
          </Button>
        )
      }
    >
      <Panel query={features}>
        {({ data }) =>
          data.length === 0 ? (
            <p className="op-faint">{t("places.noFeatures")}</p>
          ) : (
            <ul className="op-plain-list">
              {data.map((feature) => (
                <FeatureLine key={feature.id} feature={feature} onEdit={mayWrite ? () => open(feature) : undefined} />
              ))}
            </ul>
          )
        }
      </Panel>
      {opened && <FeatureDialog place={place} feature={opened === "new" ? undefined : opened} onClose={() => open(undefined)} />}
    </Section>
  )
}

function FeatureLine({ feature, onEdit }: { feature: PlaceFeature; onEdit: (() => void) | undefined }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const toast = useToast()
  const errorText = useErrorText()
  const { mutateAsync: remove } = useDeletePlaceFeature()
  const { id, placeId, revision, name, code, category, presence } = feature
  const drop = async () => {
    try {
      await remove({ placeId, featureId: id, expectedRevision: revision })
      toast({ tone: "success", text: t("places.saved") })
    } catch (error) {
      toast({ tone: "danger", text: errorText(error) })
    }
  }
  return (
    <li className="op-cluster">
      <strong>
        <Name>{name}</Name>
      </strong>
      <span>{words(`presence.${presence}`) ?? presence}</span>
      <span className="op-faint">{words(`featureCategory.${category}`) ?? category}</span>
      {code && <Code>{code}</Code>}
      {onEdit && (
        <>
          <Button variant="ghost" icon="edit" label={t("places.editThing", { name })} onClick={onEdit} />
          <Button variant="ghost" icon="trash" label={t("places.removeThing", { name })} onClick={() => void drop()} />
        </>
      )}
    </li>
  )
}

const valuesOf = ({ name, code, category, presence, description }: PlaceFeature) => ({ name, code, category, presence, description })
const blank = { name: null, code: null, category: "amenity", presence: "yes", description: null }

function FeatureDialog({ place, feature, onClose }: { place: PlaceDetail; feature: PlaceFeature | undefined; onClose: () => void }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const { mutateAsync: create } = useCreatePlaceFeature()
  const { mutateAsync: update } = useUpdatePlaceFeature()
  return (
    <Dialog open onClose={onClose} title={feature?.name ?? t("places.addFeature")}>
      <RecordForm
        recordId={feature?.id}
        values={feature ? valuesOf(feature) : blank}
        revision={feature?.revision}
        valuesOf={(current) => valuesOf(current as unknown as PlaceFeature)}
        onSave={(changes, { revision }) =>
          feature
            ? update({
                placeId: place.id,
                featureId: feature.id,
                ...changes,
                ...(revision !== undefined && { expectedRevision: revision }),
              } as UpdatePlaceFeature)
            : create({ placeId: place.id, ...changes } as CreatePlaceFeature)
        }
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <TextField name="name" label={t("places.name")} required maxLength={200} />
          <TextField name="code" label={t("places.code")} dir="ltr" maxLength={64} />
          <SelectField
            name="category"
            label={t("places.category")}
            options={facilityFeatureCategories.map((value) => ({ value, label: words(`featureCategory.${value}`) ?? value }))}
          />
          <SelectField
            name="presence"
            label={t("places.presence")}
            options={featurePresences.map((value) => ({ value, label: words(`presence.${value}`) ?? value }))}
          />
        </div>
        <TextAreaField name="description" label={t("places.description")} maxLength={2000} />
      </RecordForm>
    </Dialog>
  )
}
