"use client"
import { propertyTypes } from "@voyant-travel/operations/places/contract"
import { useMemo } from "react"
import { useMessages, useWords } from "../../../../kernel/messages/index.js"
import { Dialog, NumberField, RecordForm, required, SelectField, TextField, TimeField } from "../../../../kernel/ui/index.js"
import { useCreateProperty, useUpdateProperty } from "../../../hooks/index.js"
import type { CreateProperty, UpdateProperty } from "../../../inputs.js"
import type { PlaceDetail, Property } from "../../../types.js"
import { placesMessages } from "../../messages/en/places.js"

const valuesOf = ({ propertyType, brandName, rating, ratingScale, roomCount, checkInTime, checkOutTime }: Property) => ({
  ...{ propertyType, brandName, rating, ratingScale, roomCount, checkInTime, checkOutTime },
})
const blank = {
  ...{ propertyType: null, brandName: null, rating: null, ratingScale: null, roomCount: null, checkInTime: null, checkOutTime: null },
}

/** Lodging data of a place. */
export function PropertyDialog({ place, property, onClose }: { place: PlaceDetail; property: Property | undefined; onClose: () => void }) {
  const t = useMessages(placesMessages)
  const words = useWords()
  const resolver = useMemo(() => required({ propertyType: t("places.needsKind") }), [t])
  const { mutateAsync: create } = useCreateProperty()
  const { mutateAsync: update } = useUpdateProperty()
  return (
    <Dialog open onClose={onClose} title={t("places.property")}>
      <RecordForm
        recordId={property?.id}
        values={property ? valuesOf(property) : blank}
        revision={property?.revision}
        resolver={resolver}
        valuesOf={(current) => valuesOf(current as unknown as Property)}
        onSave={(changes, { revision }) =>
          property
            ? update({ id: property.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) } as UpdateProperty)
            : create({ placeId: place.id, ...changes } as CreateProperty)
        }
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <SelectField
            name="propertyType"
            label={t("places.propertyType")}
            empty={t("places.chooseKind")}
            required
            options={propertyTypes.map((value) => ({ value, label: words(`propertyType.${value}`) ?? value }))}
          />
          <TextField name="brandName" label={t("places.brand")} maxLength={255} />
          <NumberField name="rating" label={t("places.rating")} min={0} max={10} decimals />
          <NumberField name="ratingScale" label={t("places.ratingScale")} min={1} max={10} />
          <NumberField name="roomCount" label={t("places.rooms")} min={0} />
          <TimeField name="checkInTime" label={t("places.checkIn")} />
          <TimeField name="checkOutTime" label={t("places.checkOut")} />
        </div>
      </RecordForm>
    </Dialog>
  )
}
