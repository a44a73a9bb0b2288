"use client"
import { useId } from "react"
import { useMessages } from "../../../../kernel/messages/index.js"
import { Button, Field, Name, type PickerOption } from "../../../../kernel/ui/index.js"
import type { DispatchDetail } from "../../../types.js"
import { assignMessages } from "../../messages/en/assign.js"
import { DriverPicker, GuidePicker } from "../../order/pickers.js"
import { isLive } from "../serving.js"

/** Who comes along beside the driver. */
export interface Company {
  secondDriver: PickerOption | null
  guides: readonly PickerOption[]
}

export function companyOf({ assignments }: Pick<DispatchDetail, "assignments">): Company {
  const live = assignments.filter(isLive)
  const second = live.find(({ role }) => role === "second_driver")
  return {
    secondDriver: second?.driverId ? { id: second.driverId, name: second.name } : null,
    guides: live.filter(({ role }) => role === "guide").map(({ resourceId, name }) => ({ id: resourceId, name })),
  }
}

/** What a changed company asks of the server: only what differs. */
export function askedOf(before: Company, { secondDriver, guides }: Company) {
  const ids = (some: readonly PickerOption[]) => some.map(({ id }) => id as `res_${string}`)
  const differs = ids(guides).join() !== ids(before.guides).join()
  return {
    ...(secondDriver?.id !== before.secondDriver?.id && { secondDriverId: (secondDriver?.id ?? null) as `gdrv_${string}` | null }),
    ...(differs && { guideResourceIds: ids(guides) }),
  }
}

interface AlongProps {
  company: Company
  onChange: (company: Company) => void
}

/** A second driver, and guides: they take time of their own on the calendar, and a seat. */
export function Along({ company, onChange }: AlongProps) {
  const t = useMessages(assignMessages)
  const title = useId()
  const { guides } = company
  return (
    <section className="op-stack" aria-labelledby={title}>
      <h3 id={title} className="op-label">
        {t("assign.along")}
      </h3>
      <div className="op-columns">
        <Field label={t("assign.secondDriver")}>
          {(control) => (
            <DriverPicker
              control={control}
              value={company.secondDriver}
              onChange={(secondDriver) => onChange({ ...company, secondDriver })}
            />
          )}
        </Field>
        <Field label={t("assign.guide")}>
          {(control) => (
            <GuidePicker
              control={control}
              value={null}
              onChange={(guide) =>
                guide && !guides.some(({ id }) => id === guide.id) && onChange({ ...company, guides: [...guides, guide] })
              }
            />
          )}
        </Field>
      </div>
      {guides.length > 0 && (
        <ul className="op-run-list">
          {guides.map(({ id, name }) => (
            <li key={id} className="op-work-line">
              <Name>{name}</Name>
              <Button
                icon="close"
                variant="ghost"
                label={t("assign.takeOff", { name })}
                onClick={() => onChange({ ...company, guides: guides.filter((one) => one.id !== id) })}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
