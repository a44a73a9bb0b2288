"use client"
import { functionSpaceLayouts } from "@voyant-travel/operations/places/contract"
import { useMessages, useWords } from "../../../kernel/messages/index.js"
import { CheckboxField, Dialog, NumberField, RecordForm, SelectField, TextField } from "../../../kernel/ui/index.js"
import { useCreateFunctionSpace, useSetFunctionSpaceCapacities, useUpdateFunctionSpace } from "../../hooks/index.js"
import type { CreateFunctionSpace, SetFunctionSpaceCapacities, UpdateFunctionSpace } from "../../inputs.js"
import type { FunctionSpace, PlaceDetail } from "../../types.js"
import { placesMessages } from "../messages/en/places.js"

const takes = (layout: string) => `takes_${layout}`
const valuesOf = ({ name, code, floor, parentSpaceId, divisible, setupMinutes, teardownMinutes, active, capacities }: FunctionSpace) => ({
  ...{ name, code, floor, parentSpaceId, divisible, setupMinutes, teardownMinutes, active },
  ...Object.fromEntries(
    functionSpaceLayouts.map((layout) => [takes(layout), capacities.find((one) => one.layout === layout)?.capacity ?? null]),
  ),
})
const blank = {
  ...{
    name: null,
    code: null,
    floor: null,
    parentSpaceId: null,
    divisible: false,
    setupMinutes: null,
    teardownMinutes: null,
    active: true,
  },
  ...Object.fromEntries(functionSpaceLayouts.map((layout) => [takes(layout), null])),
}

interface SpaceDialogProps {
  place: PlaceDetail
  space: FunctionSpace | undefined
  parents: readonly FunctionSpace[]
  onClose: () => void
}

/** The fields of the space itself, and its capacities where one of them was touched. */
function useSave({ place, space }: SpaceDialogProps) {
  const { mutateAsync: create } = useCreateFunctionSpace()
  const { mutateAsync: update } = useUpdateFunctionSpace()
  const { mutateAsync: setCapacities } = useSetFunctionSpaceCapacities()
  return async (changes: Readonly<Record<string, unknown>>, { revision }: { revision: number | undefined }) => {
    const entries = Object.entries(changes)
    const own = Object.fromEntries(entries.filter(([field]) => !field.startsWith("takes_")))
    const numbers = new Map(entries.filter(([field]) => field.startsWith("takes_")))
    let id = space?.id
    if (!id) id = (await create({ placeId: place.id, ...own } as CreateFunctionSpace)).id
    else if (Object.keys(own).length > 0) {
      await update({ id, ...own, ...(revision !== undefined && { expectedRevision: revision }) } as UpdateFunctionSpace)
    }
    if (numbers.size === 0) return
    const capacities = functionSpaceLayouts.flatMap((layout) => {
      const stored = space?.capacities.find((one) => one.layout === layout)
      const capacity = numbers.has(takes(layout)) ? numbers.get(takes(layout)) : stored?.capacity
      return typeof capacity === "number" ? [{ layout, capacity, minCapacity: stored?.minCapacity ?? null }] : []
    })
    await setCapacities({ spaceId: id, capacities } as SetFunctionSpaceCapacities)
  }
}

/** A hall: what it is part of, how long it takes to set up, and how many people it takes in each layout. */
export function SpaceDialog(props: SpaceDialogProps) {
  const { space, parents, onClose } = props
  const t = useMessages(placesMessages)
  const words = useWords()
  return (
    <Dialog open onClose={onClose} title={space?.name ?? t("places.addSpace")} size="large">
      <RecordForm
        recordId={space?.id}
        values={space ? valuesOf(space) : blank}
        revision={space?.revision}
        valuesOf={(current) => valuesOf(current as unknown as FunctionSpace)}
        onSave={useSave(props)}
        onDone={onClose}
        onCancel={onClose}
      >
        <div className="op-form-grid">
          <TextField name="name" label={t("places.name")} required maxLength={255} />
          <TextField name="code" label={t("places.code")} dir="ltr" maxLength={64} />
          <TextField name="floor" label={t("places.floor")} maxLength={60} />
          <SelectField
            name="parentSpaceId"
            label={t("places.parentSpace")}
            empty={t("places.wholeSpace")}
            options={parents.map(({ id, name }) => ({ value: id, label: name, named: true }))}
          />
          <NumberField name="setupMinutes" label={t("places.setupMinutes")} unit={t("places.minutes")} min={0} max={1440} />
          <NumberField name="teardownMinutes" label={t("places.teardownMinutes")} unit={t("places.minutes")} min={0} max={1440} />
          {functionSpaceLayouts.map((layout) => (
            <NumberField key={layout} name={takes(layout)} label={words(`spaceLayout.${layout}`) ?? layout} min={0} />
          ))}
        </div>
        <CheckboxField name="divisible" label={t("places.divisible")} hint={t("places.divisibleHint")} />
        <CheckboxField name="active" label={t("places.spaceActive")} />
      </RecordForm>
    </Dialog>
  )
}
