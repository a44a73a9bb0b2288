"use client"
import { useMessages } from "../../../../kernel/messages/index.js"
import {
  CheckboxField,
  Dialog,
  NeighbourField,
  RecordForm,
  TextAreaField,
  TextField,
  useField,
  useToast,
} from "../../../../kernel/ui/index.js"
import { useCreatePickupPoint, useUpdatePickupPoint } from "../../../hooks/index.js"
import type { CreatePickupPoint, UpdatePickupPoint } from "../../../inputs.js"
import type { PickupPoint } from "../../../types.js"
import { pickupsMessages } from "../../messages/en/pickups.js"
import { pickupKinds } from "../../shared/slot/words.js"
import { PlaceField } from "../departure/dialogs.js"
import { useKindWord } from "../time/words.js"

const valuesOf = ({ name, placeId, locationText, directions, kinds, active }: PickupPoint) => ({
  ...{ name, placeId, locationText, directions, kinds, active },
})

interface PointDialogProps {
  point?: PickupPoint
  product: string | undefined
  onClose: () => void
}

/** A point: what it is called, where it is, what it serves. */
export function PointDialog({ point, product, onClose }: PointDialogProps) {
  const t = useMessages(pickupsMessages)
  const toast = useToast()
  const { mutateAsync: create } = useCreatePickupPoint()
  const { mutateAsync: update } = useUpdatePickupPoint()
  const blank = {
    name: null,
    productId: product ?? null,
    placeId: null,
    locationText: null,
    directions: null,
    kinds: [...pickupKinds],
    active: true,
  }
  const values = point ? valuesOf(point) : blank
  return (
    <Dialog open onClose={onClose} title={point ? t("pickups.editPoint") : t("pickups.newPoint")}>
      <RecordForm
        recordId={point?.id}
        values={values}
        revision={point?.revision}
        valuesOf={(current) => valuesOf(current as unknown as PickupPoint)}
        resolver={(given) => {
          const errors = {
            ...(!given.name && { name: { type: "required", message: t("pickups.needsName") } }),
            ...(!given.placeId && !given.locationText && { locationText: { type: "required", message: t("pickups.needsWhere") } }),
          }
          return Object.keys(errors).length > 0 ? { values: {}, errors } : { values: given as Record<string, unknown>, errors: {} }
        }}
        onSave={async (changes, { revision }) => {
          if (point)
            await update({ id: point.id, ...changes, ...(revision !== undefined && { expectedRevision: revision }) } as UpdatePickupPoint)
          else await create({ ...changes, productId: changes.productId ?? product ?? null } as unknown as CreatePickupPoint)
          toast({ tone: "success", text: t("pickups.saved") })
        }}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <TextField name="name" label={t("pickups.name")} required maxLength={200} />
          {!point && <NeighbourField kind="products" name="productId" label={t("pickups.product")} hint={t("pickups.productHint")} />}
          <PlaceField />
          <TextField name="locationText" label={t("pickups.locationText")} maxLength={500} />
          <TextAreaField name="directions" label={t("pickups.directions")} maxLength={2000} />
        </div>
        <KindsField />
        <CheckboxField name="active" label={t("pickups.active")} />
      </RecordForm>
    </Dialog>
  )
}

/** What a point serves; at least one. */
function KindsField() {
  const t = useMessages(pickupsMessages)
  const word = useKindWord()
  const { field, error, readOnly } = useField("kinds", t("pickups.kinds"))
  const chosen = Array.isArray(field.value) ? (field.value as string[]) : []
  return (
    <fieldset className="op-fieldset">
      <legend className="op-label">{t("pickups.kinds")}</legend>
      <div className="op-cluster">
        {pickupKinds.map((kind) => (
          <label key={kind} className="op-cluster">
            <input
              type="checkbox"
              className="op-checkbox"
              disabled={readOnly}
              checked={chosen.includes(kind)}
              onChange={(event) =>
                field.onChange(pickupKinds.filter((one) => (one === kind ? event.target.checked : chosen.includes(one))))
              }
            />
            {word(kind)}
          </label>
        ))}
      </div>
      {error && <p className="op-field-error">{error}</p>}
    </fieldset>
  )
}
